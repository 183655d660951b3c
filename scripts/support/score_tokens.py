"""Errors per 1,000 tokens of tuyun tokens, and of razdel. See scripts/score-tokens."""
import argparse
import json
import subprocess
import sys
import time

import razdel


def parse(line):
    """The text of a line, and the spans of its tokens. Chunks of blanks are what stands between tokens."""
    chunks = line.split("|")
    spans = []
    start = 0
    for chunk in chunks:
        if chunk.strip():
            spans.append((start, start + len(chunk)))
        start += len(chunk)
    return "".join(chunks), spans


def splits(spans):
    """The places between neighbours: where the left one ends and the right one begins."""
    return {(left[1], right[0]) for left, right in zip(spans, spans[1:])}


def tuyun(program, texts, *options):
    start = time.perf_counter()
    done = subprocess.run([program, "tokens", "--jobs", "1", *options], input="\n".join(texts).encode() + b"\n", stdout=subprocess.PIPE, check=True)
    seconds = time.perf_counter() - start
    lines = done.stdout.decode().split("\n")[:-1]
    assert len(lines) == len(texts), "a line of tokens for each line of text"
    return [[(token["start"], token["end"]) for token in json.loads(line)["tokens"]] for line in lines], seconds


def peer(texts):
    start = time.perf_counter()
    found = [[(token.start, token.stop) for token in razdel.tokenize(text)] for text in texts]
    return found, time.perf_counter() - start


def bars(text, spans):
    return "|".join(text[start:end] for start, end in spans)


def main():
    options = argparse.ArgumentParser(prog="score-tokens")
    options.add_argument("program")
    options.add_argument("file", metavar="FILE", help="a line of tokens, parted by |")
    options.add_argument("--lines", metavar="FIRST-LAST", help="score these lines alone, counted from 1")
    options.add_argument("--show", type=int, default=0, metavar="N", help="print the first N lines with errors")
    options = options.parse_intermixed_args()
    with open(options.file, encoding="utf-8", newline="\n") as file:
        lines = file.read().split("\n")
    if lines and not lines[-1]:
        lines.pop()
    if options.lines:
        first, _, last = options.lines.partition("-")
        lines = lines[int(first) - 1 : int(last) if last else None]
    texts, gold = zip(*map(parse, lines))
    tokens = sum(map(len, gold))
    if not tokens:
        sys.exit("score-tokens: no tokens")
    megabytes = sum(len(text.encode()) + 1 for text in texts) / 1e6
    systems = {
        "tuyun tokens": tuyun(options.program, texts),
        "tuyun tokens --rules": tuyun(options.program, texts, "--rules"),
        "razdel": peer(texts),
    }
    print(f"{len(lines)} lines, {tokens} tokens")
    print(f"{'':22}{'missing':>9}{'too much':>10}{'errors per 1,000 tokens':>25}{'MB/s':>8}")
    for name, (found, seconds) in systems.items():
        missing = sum(len(splits(right) - splits(ours)) for right, ours in zip(gold, found))
        extra = sum(len(splits(ours) - splits(right)) for right, ours in zip(gold, found))
        print(f"{name:22}{missing:9}{extra:10}{1000 * (missing + extra) / tokens:25.2f}{megabytes / seconds:8.2f}")
    wrong = [(text, right, ours) for text, right, ours in zip(texts, gold, systems["tuyun tokens"][0]) if splits(right) != splits(ours)]
    for text, right, ours in wrong[: options.show]:
        print(f"gold  {bars(text, right)}\nfound {bars(text, ours)}")


main()
