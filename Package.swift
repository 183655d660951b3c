// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "tuyun",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    ],
    targets: [
        .systemLibrary(name: "SystemICU", pkgConfig: "icu-uc", providers: [.apt(["libicu-dev"])]),
        .target(name: "CICU", dependencies: ["SystemICU"]),
        .target(name: "CodeUnits"),
        .target(name: "Normalization", dependencies: ["CICU", "CodeUnits"]),
        .target(name: "Tokenization", dependencies: ["CodeUnits"]),
        .target(name: "Lexicons", dependencies: ["CodeUnits", "Tokenization"]),
        .target(name: "Morphology", dependencies: ["CodeUnits"]),
        .target(name: "Annotation", dependencies: ["CodeUnits", "Normalization", "Tokenization", "Morphology", "Lexicons"]),
        .target(name: "JSONLines"),
        .target(name: "Documents", dependencies: ["JSONLines"], exclude: ["document.schema.json"]),
        .target(
            name: "Rules",
            dependencies: ["CodeUnits", "Normalization", "Tokenization", "Morphology", "Lexicons", "Annotation", "Documents"]),
        .target(
            name: "Resolution",
            dependencies: ["CodeUnits", "Normalization", "Tokenization", "Morphology", "Lexicons", "Annotation", "Rules", "Documents"]),
        .target(
            name: "Pipeline",
            dependencies: ["Normalization", "Tokenization", "Morphology", "Lexicons", "Annotation", "Rules", "Resolution", "Documents"]),
    ]
)
