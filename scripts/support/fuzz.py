"""Odd input for tuyun extract, and what must be true of its output. See scripts/fuzz."""
import argparse
import json
import os
import random
import subprocess
import sys
import tempfile

LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяөүңіәғқұһ"
ODDITIES = "\u00ad\u200b\u0301\u0308\ufeff\ufffd\u2028 \t\n\r.,-–—«»\"'()№:;/@+0123456789IVXabcACOPE😀\u0000\u001f\U0010ffff\ud7ff"


def random_bytes(rng):
    kind = rng.randrange(4)
    length = rng.randrange(rng.choice([4, 40, 400]))
    if kind == 0:
        return rng.randbytes(length)
    if kind == 1:  # mostly Cyrillic in an 8-bit encoding
        return bytes(rng.choice([rng.randrange(0xC0, 0x100), 0x20, rng.randrange(256)]) for _ in range(length))
    if kind == 2:  # UTF-8 with damage
        data = bytearray(random_text(rng, length).encode())
        for _ in range(rng.randrange(4)):
            if data:
                data[rng.randrange(len(data))] = rng.randrange(256)
        return bytes(data)
    return rng.choice([b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"]) + rng.randbytes(length)


def random_text(rng, length):
    words = []
    while sum(map(len, words)) < length:
        word = "".join(rng.choice(LETTERS) for _ in range(rng.randrange(1, 12)))
        word = rng.choice([word, word.capitalize(), word.upper(), "".join(rng.choice(ODDITIES) for _ in range(rng.randrange(1, 6)))])
        words.append(word + rng.choice([" ", "", "-", ". ", "\n", " «"]))
    return "".join(words)


def random_line(rng):
    text = random_text(rng, rng.randrange(rng.choice([10, 100, 1000])))
    line = json.dumps({"id": rng.randrange(1000), "text": text, "x": [text[:5]]}, ensure_ascii=rng.random() < 0.5).encode()
    if rng.random() < 0.3:  # broken: cut off, or a byte changed; still one line
        line = bytearray(line[: rng.randrange(len(line) + 1)])
        if line:
            line[rng.randrange(len(line))] = rng.randrange(256)
        line = bytes(line)
    return line.replace(b"\n", b" ").replace(b"\r", b" ")


def random_piece(rng, texts):
    """Some words of a real text, shuffled or thinned out half of the time: rules meet their words in places where nobody writes them."""
    words = rng.choice(texts).split(" ")
    start = rng.randrange(len(words))
    words = words[start:start + rng.choice([1, 2, 3, 5, 8, 13, 30])]
    change = rng.randrange(4)
    if change == 0:
        rng.shuffle(words)
    if change == 1:
        words = [word for word in words if rng.random() < 0.7]
    return " ".join(words)


def run(command, **options):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    if done.returncode not in (0, 1):
        sys.exit(f"fuzz: {' '.join(command)} ended with {done.returncode}\n{done.stderr.decode(errors='replace')[-3000:]}")
    if done.stdout and not done.stdout.endswith(b"\n"):
        sys.exit("fuzz: the last line has no end")
    return [json.loads(line) for line in done.stdout.decode().split("\n")[:-1]]


def check(line, text):
    """Offsets and references of one line. The text is None where only the decoder knows it."""
    if "error" in line:
        assert line["error"]["code"] and line["error"]["message"], line
        return
    entities = {entity["id"] for entity in line["entities"]}
    for mention in line["mentions"]:
        assert mention["entity"] in entities, mention
        assert 0 <= mention["start"] < mention["end"], mention
        if text is not None:
            assert text[mention["start"]:mention["end"]] == mention["text"], (line["id"], mention)
    for relation in line["relations"]:
        assert relation["subject"] in entities and relation["object"] in entities, relation


def check_files(program, folder, texts):
    """Extracts a folder; texts: relative path to text, or None if the decoder has to guess."""
    lines = run([program, "extract", "--quiet", folder])
    assert [line["id"] for line in lines] == sorted(texts, key=os.fsencode), "lines and files differ"
    for line in lines:
        check(line, texts[line["id"]])


def strict(data):
    try:
        return data.decode().removeprefix("\ufeff") if b"\x00" not in data else None
    except UnicodeDecodeError:
        return None


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("corpus")
    options.add_argument("count", nargs="?", type=int, default=10000)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    rng = random.Random(options.seed)

    with tempfile.TemporaryDirectory() as folder:
        texts = {}
        for number in range(options.count):
            data = random_bytes(rng)
            name = f"{number // 1000:03}/{number:06}.txt"
            os.makedirs(f"{folder}/{number // 1000:03}", exist_ok=True)
            with open(f"{folder}/{name}", "wb") as out:
                out.write(data)
            texts[name] = strict(data)
        check_files(options.program, folder, texts)
    print(f"{options.count} random byte strings: a line each")

    lines = [random_line(rng) for _ in range(options.count)]
    found = run([options.program, "extract", "--quiet", "--from", "jsonl", "--jobs", "2"], input=b"\n".join(lines) + b"\n")
    assert len(found) == len(lines), (len(found), len(lines))
    for line, result in zip(lines, found):
        text = None
        if "error" not in result:
            text = json.loads(line)["text"]
        check(result, text)
    print(f"{options.count} odd JSON lines: a line each, {sum('error' in line for line in found)} errors in their places")

    names = sorted(name for name in os.listdir(options.corpus) if name.endswith(".txt"))
    texts = [strict(open(f"{options.corpus}/{name}", "rb").read()) for name in names]
    pieces = [random_piece(rng, [text for text in texts if text]) for _ in range(options.count)]
    lines = "".join(json.dumps({"id": number, "text": piece}) + "\n" for number, piece in enumerate(pieces))
    found = run([options.program, "extract", "--quiet", "--from", "jsonl", "--jobs", "2"], input=lines.encode())
    assert len(found) == len(pieces), (len(found), len(pieces))
    for piece, result in zip(pieces, found):
        check(result, piece)
    print(f"{options.count} pieces of Corpus, words shuffled or left out: a line each")

    with tempfile.TemporaryDirectory() as folder:
        texts = {}
        for name in sorted(os.listdir(options.corpus)):
            with open(f"{options.corpus}/{name}", "rb") as file:
                data = file.read()
            if name.endswith(".jsonl"):
                for end in range(0, len(data), 64):
                    cut = data[:end]
                    lines = run([options.program, "extract", "--quiet", "--from", "jsonl"], input=cut)
                    assert len(lines) == cut.count(b"\n") + (not cut.endswith(b"\n") and cut != b""), (name, end)
                    for line in lines:
                        check(line, None)
            elif name.endswith(".txt"):
                os.makedirs(f"{folder}/{name[:-4]}")
                for end in range(0, len(data) + 1, 64):
                    path = f"{name[:-4]}/{end:06}.txt"
                    with open(f"{folder}/{path}", "wb") as out:
                        out.write(data[:end])
                    texts[path] = data[:end].decode(errors="replace").removeprefix("\ufeff") if strict(data) is not None else None
        check_files(options.program, folder, texts)
    print(f"{len(texts)} cut-off documents of Corpus: a line each")


main()
