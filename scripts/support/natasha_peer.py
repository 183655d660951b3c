"""The peer's side of scripts/benchmark: sentences, tokens and named entities of each document, a line of JSON each."""
import json
import sys

from natasha import Doc, NewsEmbedding, NewsNERTagger, Segmenter

segmenter = Segmenter()
tagger = NewsNERTagger(NewsEmbedding())
with open(sys.argv[1], encoding="utf-8") as lines:
    for line in lines:
        row = json.loads(line)
        doc = Doc(row["text"])
        doc.segment(segmenter)
        doc.tag_ner(tagger)
        mentions = [{"start": span.start, "end": span.stop, "type": span.type, "text": span.text} for span in doc.spans]
        print(json.dumps({"id": row["id"], "mentions": mentions}, ensure_ascii=False))
