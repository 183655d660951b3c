"""Compares the readings and the speed of tuyun morph with those of pymorphy3. See scripts/compare-morphology."""
import argparse
import glob
import json
import os
import random
import re
import subprocess
import sys
import tempfile

import pymorphy3

from timing import measure

HERE = os.path.dirname(os.path.abspath(__file__))
# Letters and digits of any script, with hyphens inside: what is looked up when a text is read.
WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
# Every so many-th form of the dictionary is drawn from; it has five million.
STEP = 7


def texts(paths):
    for path in paths:
        with open(path, encoding="utf-8", errors="replace") as file:
            for line in file:
                if line.startswith("{"):
                    try:
                        line = str(json.loads(line).get("text", ""))
                    except ValueError:
                        pass
                yield line


def lowered(word):
    """A single capital is also an initial: the only case that makes a difference."""
    return word if len(word) == 1 else word.lower()


def distinct(running, morph, wanted, rng):
    """The distinct forms of the texts, then forms of the dictionary."""
    forms = dict.fromkeys(map(lowered, running))
    if len(forms) < wanted:
        keys = morph.dictionary.words.iterkeys()
        # The dictionary gives a form once for each of its readings.
        drawn = list(dict.fromkeys(key for number, key in enumerate(keys) if number % STEP == 0 and key not in forms))
        forms.update(dict.fromkeys(rng.sample(drawn, min(len(drawn), wanted - len(forms)))))
    forms = list(forms)[: max(wanted, 1)]
    rng.shuffle(forms)
    return forms


def pairs(readings):
    """Readings with one lemma and tag (of different paradigms) are one; their probabilities add up."""
    sums = {}
    for lemma, tag, probability in readings:
        sums[lemma, tag] = sums.get((lemma, tag), 0) + probability
    return sums


def compare(program, morph, forms, path, out):
    """Counts by class, and a line for each form that differs."""
    done = subprocess.run([program, "morph", path], stdout=subprocess.PIPE, check=True)
    lines = done.stdout.decode().split("\n")[:-1]
    assert len(lines) == len(forms), "a line of readings for each form"
    counts = {name: [0, 0, 0] for name in ("dictionary", "predicted")}
    for form, line in zip(forms, lines):
        ours = json.loads(line)
        assert ours["form"] == form, (ours["form"], form)
        ours = pairs((reading["lemma"], reading["tag"], reading["probability"]) for reading in ours["readings"])
        theirs = pairs((parse.normal_form, str(parse.tag), parse.score) for parse in morph.parse(form))
        name = "dictionary" if morph.word_is_known(form) else "predicted"
        count = counts[name]
        count[0] += 1
        if ours.keys() == theirs.keys():
            count[1] += 1
            count[2] += all(abs(ours[key] - theirs[key]) < 1e-4 for key in ours)
        else:
            sides = (("+", ours, theirs), ("-", theirs, ours))
            only = [f"{side} {lemma} [{tag}]" for side, these, those in sides for lemma, tag in these if (lemma, tag) not in those]
            print(f"differs\t{name}\t{form}\t" + "; ".join(only), file=out)
    return counts


def main():
    options = argparse.ArgumentParser(prog="compare-morphology")
    options.add_argument("program")
    options.add_argument("corpus")
    options.add_argument("paths", nargs="*", metavar="WORDS-OR-TEXT", help="files; none: the project's Corpus")
    options.add_argument("--words", type=int, default=200_000, help="how many distinct forms (%(default)s)")
    options.add_argument("--seed", type=int, default=1, help="for the forms drawn from the dictionary (%(default)s)")
    options.add_argument("--rounds", type=int, default=2, help="of the timing, the best counts (%(default)s)")
    options.add_argument("--differences", metavar="FILE", help="list the forms that differ there instead of on standard output")
    options = options.parse_intermixed_args()
    paths = options.paths or sorted(glob.glob(options.corpus + "/*.txt") + glob.glob(options.corpus + "/*.jsonl"))
    rng = random.Random(options.seed)
    morph = pymorphy3.MorphAnalyzer(lang="ru")
    running = [word for line in texts(paths) for word in WORD.findall(line)]
    forms = distinct(running, morph, options.words, rng)

    with tempfile.TemporaryDirectory() as folder:
        lists = {"distinct forms, shuffled": forms, "distinct forms, sorted": sorted(forms), "running words": running}
        files = {}
        for number, (name, words) in enumerate(lists.items()):
            files[name] = f"{folder}/{number}.txt"
            with open(files[name], "w", encoding="utf-8", newline="\n") as out:
                out.writelines(word + "\n" for word in words)
        out = open(options.differences, "w", encoding="utf-8") if options.differences else sys.stdout
        counts = compare(options.program, morph, forms, files["distinct forms, shuffled"], out)
        if options.differences:
            out.close()
        print(f"{len(forms)} distinct forms, {len(paths)} files, the rest from the dictionary")
        print(f"{'':12}{'forms':>9}{'same set of (lemma, tag)':>26}{'and probabilities':>19}")
        for name, (total, same, alike) in counts.items():
            if total:
                print(f"{name:12}{total:9}{same:16} {same / total:9.3%}{alike / total:19.3%}")

        systems = {
            "tuyun": lambda path: [options.program, "morph", "--jobs", "1", path],
            "pymorphy3": lambda path: [sys.executable, HERE + "/pymorphy_peer.py", path],
            "pymorphy3[fast]": lambda path: [sys.executable, HERE + "/pymorphy_peer.py", path, "--fast"],
        }
        one = folder + "/one.txt"
        with open(one, "w", encoding="utf-8") as file:
            file.write("стали\n")
        starts = {name: min(measure(command(one))[0] for _ in range(options.rounds)) for name, command in systems.items()}
        for name, words in lists.items():
            if not words:
                continue
            megabytes = os.path.getsize(files[name]) / 1e6
            print(f"{name}: {len(words)}, {megabytes:.2f} MB, one thread, readings written; best of {options.rounds} in turn")
            print(f"{'':16}{'MB/s':>9}{'without start':>15}{'start s':>9}{'tuyun is':>20}")
            best = {}
            for _ in range(options.rounds):
                for system, command in systems.items():
                    seconds, _ = measure(command(files[name]))
                    best[system] = min(best.get(system, seconds), seconds)
            for system, seconds in best.items():
                ratio = "" if system == "tuyun" else f"{seconds / best['tuyun']:.0f} times as fast"
                without = megabytes / max(seconds - starts[system], 1e-9)
                print(f"{system:16}{megabytes / seconds:9.2f}{without:15.2f}{starts[system]:9.3f}{ratio:>20}")


main()
