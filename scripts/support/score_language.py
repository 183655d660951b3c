"""Scores the language that each sentence is told to have, over texts of one language each."""

import argparse
import collections
import json
import os
import re
import subprocess
import tempfile


def documents(path):
    """Texts of a file: JSON lines with a "text", or CoNLL-U, whose sentences are a text each."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if path.endswith(".conllu"):
                if line.startswith("# text = "):
                    yield line[9:].strip()
            elif line.strip():
                yield json.loads(line)["text"]


def language_of(path):
    name = os.path.basename(path)
    return next((language for language in ("ky", "ru", "kk") if re.search(rf"(^|[^a-z]){language}([^a-z]|$)", name)), None)


def main():
    parser = argparse.ArgumentParser(
        prog="score-language",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Counts the sentences of four words or more whose language is told right, in files of texts in one language.",
        epilog="A file's language is in its name (ky-news.gold.jsonl, ru-letters.jsonl, ky_ktmu-train.conllu), or before a colon:\n"
        "  scripts/score-language ky-news.gold.jsonl kk:/tmp/texts.jsonl --show 20",
    )
    parser.add_argument("program", help=argparse.SUPPRESS)
    parser.add_argument("files", nargs="+", metavar="[LANGUAGE:]FILE", help='JSON lines with a "text", or CoNLL-U')
    parser.add_argument("--words", type=int, default=4, help="of sentences with so many words or more (default 4)")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N sentences that were told wrong")
    arguments = parser.parse_args()
    for argument in arguments.files:
        language, _, path = argument.rpartition(":")
        wanted = language or language_of(path)
        if wanted is None:
            parser.error(f"which language is {path}? Write ky:{path}")
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as texts:
            for number, text in enumerate(documents(path)):
                print(json.dumps({"id": str(number), "text": text}, ensure_ascii=False), file=texts)
            texts.flush()
            command = [arguments.program, "sentences", texts.name]
            output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        told = collections.Counter()
        wrong = []
        for line in output.splitlines():
            sentence = json.loads(line)
            if len(re.findall(r"[^\W\d_]+", sentence["text"])) >= arguments.words:
                told[sentence["language"]] += 1
                if sentence["language"] != wanted:
                    wrong.append(f'  {sentence["language"]}  {sentence["text"]}')
        total = sum(told.values())
        others = ", ".join(f"{language} {count}" for language, count in told.most_common() if language != wanted)
        print(f"{os.path.basename(path)}: {told[wanted]} of {total} sentences {wanted}, {told[wanted] / max(1, total):.4f}   {others}")
        print("\n".join(wrong[: arguments.show]), end="\n" if arguments.show else "")


if __name__ == "__main__":
    main()
