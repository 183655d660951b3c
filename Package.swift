// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "tuyun",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        // What several stages share.
        .systemLibrary(name: "SystemICU", pkgConfig: "icu-uc", providers: [.apt(["libicu-dev"])]),
        .target(name: "CICU", dependencies: ["SystemICU"]),
        .target(name: "CodeUnits"),
        .target(name: "JSONLines", dependencies: ["CodeUnits"]),
        .target(name: "Documents", dependencies: ["JSONLines"], exclude: ["document.schema.json"]),

        // The stages, in the order in which a document meets them.
        .target(name: "Reading", dependencies: ["CICU", "Documents", "JSONLines"]),
        .target(name: "Normalization", dependencies: ["CICU", "CodeUnits"]),
        .target(name: "Tokenization", dependencies: ["CodeUnits"]),
        .target(name: "Morphology", dependencies: ["CodeUnits"]),
        .target(name: "Lexicons", dependencies: ["CodeUnits", "Tokenization"]),
        .target(name: "Annotation", dependencies: ["CodeUnits", "Normalization", "Tokenization", "Morphology", "Lexicons"]),
        .target(
            name: "Rules",
            dependencies: ["CodeUnits", "Normalization", "Tokenization", "Morphology", "Lexicons", "Annotation", "Documents"]),
        .target(
            name: "Resolution",
            dependencies: ["CodeUnits", "Normalization", "Tokenization", "Morphology", "Lexicons", "Annotation", "Rules", "Documents"]),
        .target(
            name: "Pipeline",
            dependencies: ["CodeUnits", "Graph", "Normalization", "Tokenization", "Morphology", "Lexicons", "Annotation", "Rules", "Resolution", "Documents"]),
        .target(name: "Graph", dependencies: ["Documents"]),
        .target(name: "Exports", dependencies: ["JSONLines", "Documents", "Graph", .product(name: "Mustache", package: "swift-mustache")]),
        .target(name: "Store", dependencies: ["JSONLines", "Documents", "Graph", .product(name: "GRDB", package: "GRDB.swift")]),
        .target(name: "Evaluation", dependencies: ["JSONLines", "Documents"]),
        .executableTarget(
            name: "tuyun",
            dependencies: [
                "CodeUnits", "Reading", "Normalization", "Tokenization", "Morphology", "Lexicons", "Annotation", "Rules", "Pipeline",
                "Documents",
                "JSONLines", "Graph", "Store", "Exports", "Evaluation", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        .testTarget(name: "JSONLinesTests", dependencies: ["JSONLines"]),
        .testTarget(name: "DocumentsTests", dependencies: ["Documents", "JSONLines"]),
        .testTarget(name: "ReadingTests", dependencies: ["Reading", "Documents"]),
        .testTarget(name: "NormalizationTests", dependencies: ["Normalization"]),
        .testTarget(name: "TokenizationTests", dependencies: ["Tokenization", "CodeUnits"]),
        .testTarget(name: "MorphologyTests", dependencies: ["Morphology", "CodeUnits"]),
        .testTarget(name: "LexiconsTests", dependencies: ["Lexicons", "Tokenization", "CodeUnits"]),
        .testTarget(name: "RulesTests", dependencies: ["Pipeline", "Documents", "Evaluation", "Rules", "Lexicons"]),
        .testTarget(name: "ResolutionTests", dependencies: ["Pipeline", "Documents", "Graph"]),
        .testTarget(name: "GraphTests", dependencies: ["Graph", "Documents", "Evaluation"]),
        .testTarget(
            name: "StoreTests", dependencies: ["Store", "Graph", "Documents", .product(name: "GRDB", package: "GRDB.swift")]),
        .testTarget(name: "ExportsTests", dependencies: ["Exports", "Graph", "Documents", "JSONLines"]),
        .testTarget(name: "EvaluationTests", dependencies: ["Evaluation", "Documents"]),
        .testTarget(name: "CorpusTests", dependencies: ["Pipeline", "Documents", "Evaluation", "Graph", "Exports"], exclude: ["Golden"]),
        .testTarget(name: "CommandTests", dependencies: ["Documents", "JSONLines", "tuyun"]),
    ]
)

// Word forms, lexicons and tokens are read millions of times a second by code that nothing else can reach meanwhile; run-time
// checks of exclusive access cost a tenth of that. Debug builds, and so the tests, keep them. The stages are modules for people;
// the optimiser looks across them, which is worth a twentieth.
let fast: [SwiftSetting] = [
    .unsafeFlags(["-enforce-exclusivity=unchecked", "-cross-module-optimization"], .when(configuration: .release))
]
for target in package.targets where target.type == .regular || target.type == .executable {
    if target.name != "CICU" { target.swiftSettings = fast }
}
