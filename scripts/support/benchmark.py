"""Times tuyun extract and natasha on the same documents, in turn, several times. See scripts/benchmark."""
import glob
import json
import os
import sys
import tempfile

from timing import measure

ROUNDS = 3
SIZE = 3_000_000
HERE = os.path.dirname(os.path.abspath(__file__))


def documents(paths, corpus):
    """Texts, about SIZE bytes of them unless files are given."""
    texts = [open(path, encoding="utf-8", errors="replace").read() for path in paths or sorted(glob.glob(corpus + "/*.txt"))]
    total = sum(len(text.encode()) for text in texts)
    if paths:
        return texts, total
    times = max(1, -(-SIZE // total))
    return texts * times, total * times


def main():
    program, corpus, *paths = sys.argv[1:]
    texts, size = documents(paths, corpus)
    megabytes = size / 1e6
    with tempfile.TemporaryDirectory() as folder:
        whole, one = folder + "/texts.jsonl", folder + "/one.jsonl"
        with open(whole, "w", encoding="utf-8") as out:
            for number, text in enumerate(texts):
                out.write(json.dumps({"id": str(number), "text": text}, ensure_ascii=False) + "\n")
        with open(one, "w", encoding="utf-8") as out:
            out.write(json.dumps({"id": "0", "text": "Бишкек."}, ensure_ascii=False) + "\n")
        systems = {
            "tuyun": lambda path: [program, "extract", "--quiet", "--jobs", "1", path],
            "natasha": lambda path: [sys.executable, HERE + "/natasha_peer.py", path],
        }
        best = {}
        for _ in range(ROUNDS):
            for name, command in systems.items():
                start, _ = measure(command(one))
                seconds, memory = measure(command(whole))
                old = best.get(name, (float("inf"),) * 3)
                best[name] = (min(old[0], seconds), min(old[1], start), min(old[2], memory))
    print(f"{len(texts)} documents, {megabytes:.2f} MB of UTF-8, one thread, best of {ROUNDS} rounds in turn")
    print(f"{'':9}{'MB/s':>9}{'without start':>15}{'start s':>9}{'peak MB':>9}")
    for name, (seconds, start, memory) in best.items():
        print(f"{name:9}{megabytes / seconds:9.2f}{megabytes / max(seconds - start, 1e-9):15.2f}{start:9.3f}{memory:9.1f}")
    ours, peer = best["tuyun"], best["natasha"]
    without_start = (peer[0] - peer[1]) / max(ours[0] - ours[1], 1e-9)
    print(f"tuyun is {peer[0] / ours[0]:.0f} times as fast ({without_start:.0f} times without start) with {ours[2] / peer[2]:.2f} of the memory")


main()
