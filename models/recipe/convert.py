"""Turn the open corpora into spaCy's training files (.spacy), the same bytes on every run.

Trees: GSD dev, PUD, the HDT excerpt and nine tenths of the Wikinews trees train; the other tenth of Wikinews (by
article) and GSD test are only measured. Names: GermEval train and the Wikinews entities train; GermEval dev, UNER-PUD
and 20 articles of the Wikinews entities are only measured, and a part of GermEval train picks the best step.
"""

import argparse
import random
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import spacy
from dictionary import read_dictionary
from harmonize import MISSING, expletives, harmonize, is_complete
from hints import TABLES
from names import common_nouns, read_germeval, read_uner, read_wikinews_entities, swap_names, to_doc
from silver import add_to_lemmas, add_to_trees, agreed_trees, sentences_of
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from standoff import DATA, article_texts, join_articles, join_trees
from tokenizer import customize_tokenizer
from treebanks import Sentence, read_sigmorphon, read_treebank

import newsgraph.network  # noqa: F401  (registers the components)

SEED = 0


def article_of(sentence: Sentence) -> str:
    return sentence.id.split("-")[1]


def bucket(key: str, buckets: int = 20) -> int:
    """A stable pseudo-random bucket of a key, the same on every machine."""
    return zlib.crc32(key.encode()) % buckets


def tree_doc(sentences: Sequence[Sentence], nlp: Language) -> Doc:
    """One Doc of several sentences; what a corpus does not annotate stays missing."""
    words = [(w, offset, i) for s, offset in _offsets(sentences) for i, w in enumerate(s.words)]
    for sentence in sentences:
        sentence.words[-1].space = True
    doc = Doc(
        nlp.vocab,
        words=[w.form for w, _, _ in words],
        spaces=[w.space for w, _, _ in words],
        lemmas=[w.lemma for w, _, _ in words],
    )
    has_trees = all(w.head >= 0 for w, _, _ in words)
    if has_trees:
        doc = Doc(
            nlp.vocab,
            words=[w.form for w, _, _ in words],
            spaces=[w.space for w, _, _ in words],
            lemmas=[w.lemma for w, _, _ in words],
            heads=[w.head + offset for w, offset, _ in words],
            deps=["ROOT" if w.dep == "root" else w.dep for w, _, _ in words],
        )
    for token, (word, _, _) in zip(doc, words, strict=True):
        token.tag_ = word.tag
        if word.feats != MISSING:
            token.pos_ = word.pos
            token.set_morph(word.feats or "_")
    return doc


def _offsets(sentences: Iterable[Sentence]) -> Iterable[tuple[Sentence, int]]:
    offset = 0
    for sentence in sentences:
        yield sentence, offset
        offset += len(sentence.words)


def group(sentences: Sequence[Sentence], rng: random.Random, longest: int = 6) -> list[list[Sentence]]:
    """Cut a list of sentences into paragraphs of one to `longest`, so that sentence boundaries are learned."""
    groups, start = [], 0
    while start < len(sentences):
        size = rng.randint(1, longest)
        groups.append(list(sentences[start : start + size]))
        start += size
    return groups


def write(docs: Iterable[Doc], path: Path) -> None:
    DocBin(docs=docs, store_user_data=False).to_disk(path)
    print(f"wrote {path}")


def convert_trees(corpora: Path, output: Path, nlp: Language, *, teachers: Sequence[Path], everything: bool) -> None:
    ud = corpora / "ud"
    gsd_test = read_treebank(ud / "de_gsd-ud-test.conllu")
    gsd_dev = read_treebank(ud / "de_gsd-ud-dev.conllu")
    pud = read_treebank(ud / "de_pud-ud-test.conllu", stts=ud / "de_pud-ud-test.stts.json")
    hdt = [s for part in ("dev", "test") for s in read_treebank(ud / f"de_hdt-excerpt-{part}.conllu", blanks=True)]
    joined = output / "wikinews_trees.conllu"
    texts = article_texts(corpora / "wikinews_open_quotes")
    joined.write_text("\n\n".join(join_trees(DATA / joined.name, texts)) + "\n\n", encoding="utf8")
    wikinews = read_treebank(joined)
    seen = {"".join(w.form for w in s.words) for s in gsd_test + gsd_dev}
    lemmas = [
        s
        for part in ("dev", "test")
        for s in read_sigmorphon(corpora / "sigmorphon_gsd" / f"de_gsd-um-{part}.conllu", leave_out=seen)
    ]
    every = [*gsd_test, *gsd_dev, *pud, *hdt, *wikinews, *lemmas]
    parsers = [spacy.load(path) for path in teachers]
    raw = list(raw_sentences(corpora, texts, wikinews, nlp, parsers[0])) if len(parsers) > 1 else []
    forms = {w.form for s in every for w in s.words} | {token.text for doc in raw for token in doc}
    dictionary = read_dictionary(corpora / "languagetool" / "german_forms.tsv.gz", forms)
    for sentence in [*gsd_test, *gsd_dev, *pud, *hdt]:
        harmonize(sentence, dictionary)
    for sentence in [*gsd_dev, *pud, *hdt]:
        for word in sentence.words:
            word.feats = word.feats if word.tag and is_complete(word) else MISSING
    for sentence in wikinews:
        expletives(sentence)
    agreed: list[Sentence] = []
    if parsers:
        add_to_trees(wikinews, parsers[0], dictionary)
        add_to_lemmas(lemmas, parsers[0], dictionary)
        if len(parsers) > 1:
            agreed = list(agreed_trees(raw, parsers[1], parsers[0], dictionary))
            print(f"on {len(agreed)} of {len(raw)} sentences both parsers agree, more or less", flush=True)
    else:
        for word in (w for s in [*wikinews, *lemmas] for w in s.words):
            word.feats = MISSING
    held_out = [s for s in wikinews if bucket(article_of(s)) < 2]
    dev = [s for s in wikinews if bucket(article_of(s)) == 2]
    train_wikinews = [s for s in wikinews if bucket(article_of(s)) > 2]
    rng = random.Random(SEED)
    pools = [gsd_dev[80:], pud, hdt, train_wikinews, lemmas]
    if everything:
        pools += [gsd_test, held_out]
    train = [g for pool in pools for g in group(pool, rng)]
    rng.shuffle(train)
    write((tree_doc(g, nlp) for g in train), output / "trees_train.spacy")
    write((tree_doc([s], nlp) for s in agreed), output / "trees_silver.spacy")
    write((tree_doc(g, nlp) for g in group(dev + gsd_dev[:80], rng)), output / "trees_dev.spacy")
    write((tree_doc(g, nlp) for g in group(gsd_test, rng)), output / "trees_gsd_test.spacy")
    write((tree_doc(g, nlp) for g in group(held_out, rng)), output / "trees_wikinews_held_out.spacy")


def raw_sentences(
    corpora: Path, texts: dict[str, str], trees: Sequence[Sentence], nlp: Language, splitter: Language
) -> Iterator[Doc]:
    """Sentences of GermEval train, and of Wikinews outside the articles that are held out, without those with a tree."""
    for named in read_germeval(corpora / "germeval2014" / "train.txt"):
        yield to_doc(named, nlp)
    with_tree = {"".join(w.form for w in s.words) for s in trees}
    kept = [text for article, text in sorted(texts.items()) if bucket(article) > 2]
    for doc in sentences_of(kept, splitter):
        if "".join(t.text for t in doc) not in with_tree:
            yield doc


def convert_names(corpora: Path, output: Path, nlp: Language) -> None:
    germeval = list(read_germeval(corpora / "germeval2014" / "train.txt"))
    dev, train = germeval[::40], [s for i, s in enumerate(germeval) if i % 40]
    docs = [to_doc(s, nlp) for s in [*train, *swap_names(train, SEED)]]
    texts = article_texts(corpora / "wikinews_open_quotes")
    nouns = common_nouns(TABLES / "organisation_nouns.tsv")
    articles = list(read_wikinews_entities(join_articles(DATA / "wikinews_entities.jsonl", texts), nlp, nouns))
    held_out = sorted(articles, key=lambda article: zlib.crc32(article[0].encode()))[:20]
    kept = {name for name, _ in held_out}
    docs += 3 * [doc for name, doc in articles if name not in kept]
    random.Random(SEED).shuffle(docs)
    write(docs, output / "names_train.spacy")
    write((to_doc(s, nlp) for s in dev), output / "names_dev.spacy")
    test = (to_doc(s, nlp) for s in read_germeval(corpora / "germeval2014" / "dev.txt"))
    write(test, output / "names_germeval_dev.spacy")
    uner = read_uner(corpora / "uner_pud" / "de_pud-ud-test.iob2", corpora / "ud" / "de_pud-ud-test.conllu", nlp)
    write(uner, output / "names_uner_pud.spacy")
    write((doc for _, doc in held_out), output / "names_wikinews_held_out.spacy")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the open corpora")
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument(
        "--teacher", type=Path, nargs="*", default=[],
        help="pipeline whose tags fill in what the Wikinews trees leave out; with a second one, the sentences of GermEval "
        "on whose tree both agree are trained on too",
    )  # fmt: skip
    parser.add_argument("--everything", action="store_true", help="train on the measured treebanks too")
    args = parser.parse_args()
    args.output.mkdir(parents=True, exist_ok=True)
    nlp = spacy.blank("de")
    customize_tokenizer(nlp)
    convert_trees(args.corpora, args.output, nlp, teachers=args.teacher, everything=args.everything)
    convert_names(args.corpora, args.output, nlp)


if __name__ == "__main__":
    main()
