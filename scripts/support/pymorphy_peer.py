"""The peer's side of scripts/compare-morphology: the readings of each word of a file, a line each.

    pymorphy_peer.py WORDS            # pymorphy3 as pip installs it
    pymorphy_peer.py WORDS --fast     # pymorphy3[fast]: its dictionary reader in C
"""
import sys

if "--fast" not in sys.argv:
    sys.modules["dawg"] = None  # as if DAWG2 were not installed

import pymorphy3

morph = pymorphy3.MorphAnalyzer(lang="ru")
with open(sys.argv[1], encoding="utf-8") as words:
    for line in words:
        form = line.rstrip("\n")
        readings = " ".join(f"{parse.normal_form}|{parse.tag}|{parse.score:.6f}" for parse in morph.parse(form))
        sys.stdout.write(f"{form}\t{readings}\n")
