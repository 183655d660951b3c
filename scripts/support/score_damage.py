"""Scores the program on gold files and on the same files damaged in each way: how much F1 the damage costs."""

import argparse
import json
import os
import re
import subprocess
import tempfile

import damage


def figures(program, documents, types, folder):
    """F1 over all types, overlap and strict."""
    texts, gold, found = (os.path.join(folder, name) for name in ("texts.jsonl", "gold.jsonl", "found.jsonl"))
    with open(texts, "w", encoding="utf-8") as out:
        for document in documents:
            print(json.dumps({"id": str(document["doc"]), "text": document["text"]}, ensure_ascii=False), file=out)
    with open(gold, "w", encoding="utf-8") as out:
        for document in documents:
            print(json.dumps(document, ensure_ascii=False), file=out)
    subprocess.run([program, "extract", "--quiet", texts, "--output", found], check=True)
    command = [program, "evaluate", gold, found, "--types", types, "--figures-only"]
    report = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    rows = dict(re.findall(r"^(overlap|strict)\s+ALL\s.*F1 ([0-9.]+)", report, re.M))
    return float(rows["overlap"]), float(rows["strict"])


def main():
    parser = argparse.ArgumentParser(
        prog="score-damage",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Prints F1 for each gold file as it is and damaged in each way, and what the damage costs.",
        epilog="examples:\n  scripts/score-damage news.gold.jsonl\n  scripts/score-damage news.gold.jsonl --kinds letters,yo --types DATE",
    )
    parser.add_argument("program", help=argparse.SUPPRESS)
    parser.add_argument("gold", nargs="+", metavar="GOLD", help="gold files, JSON lines")
    parser.add_argument("--kinds", default=",".join(damage.KINDS), help="ways of damage, see scripts/damage --help (default all)")
    parser.add_argument("--types", default="PER,ORG,LOC,DATE", help="types of mentions that count (default PER,ORG,LOC,DATE)")
    parser.add_argument("--seed", type=int, default=1, help="another number gives other damage (default 1)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for path in arguments.gold:
            with open(path, encoding="utf-8") as lines:
                documents = [json.loads(line) for line in lines if line.strip()]
            sound = figures(arguments.program, documents, arguments.types, folder)
            print(f"== {os.path.basename(path)}\n{'':16} overlap   loss   strict   loss")
            print(f"{'sound':16}   {sound[0]:.3f}            {sound[1]:.3f}")
            for kind in arguments.kinds.split(","):
                damaged = [damage.damage(document, kind, arguments.seed) for document in documents]
                found = figures(arguments.program, damaged, arguments.types, folder)
                losses = [before - after for before, after in zip(sound, found)]
                print(f"{kind:16}   {found[0]:.3f}   {losses[0]:+.3f}    {found[1]:.3f}   {losses[1]:+.3f}")


if __name__ == "__main__":
    main()
