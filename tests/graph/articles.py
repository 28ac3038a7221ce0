"""Hand-made extractions for the tests of the graph: what a reader would find in a few sentences."""

from newsgraph.extraction import (
    Article,
    Attribution,
    Entity,
    Extraction,
    Mention,
    Party,
    Relation,
    Role,
    Span,
)


def span(text: str, words: str, nth: int = 1) -> Span:
    """The nth place where `words` stand in `text`."""
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return Span(start=start, end=start + len(words), text=words)


def mention(text: str, words: str, nth: int = 1, form: str = "name") -> Mention:
    return Mention.model_validate({**span(text, words, nth).model_dump(), "form": form})


PUTIN_TEXT = (
    "Moskau/Peking (Reuters) - Der russische Präsident Wladimir Putin hat mit Xi Jinping gesprochen. "
    "Xi habe Putin zugesichert, dass er die Ukraine nicht anerkenne, teilte Juri Uschakow am 24. Februar "
    "mit. Moskau warnte die Nato. Es regnet."
)


def putin(article_id: str = "putin", published: str | None = "2021-12-15") -> Extraction:
    text = PUTIN_TEXT
    outer = span(text, "Xi habe Putin zugesichert, dass er die Ukraine nicht anerkenne")
    return Extraction(
        article=Article(id=article_id, text=text, title="Videogipfel", published=published, source="Reuters"),
        entities=(
            Entity(
                id="e1",
                kind="country",
                name="Russland",
                iso="RU",
                mentions=(
                    mention(text, "russische", form="adjective"),
                    mention(text, "Moskau", 2, form="metonym"),
                ),
            ),
            Entity(
                id="e2",
                kind="person",
                name="Wladimir Putin",
                aliases=("Putin",),
                mentions=(mention(text, "Wladimir Putin"), mention(text, "Putin", 2)),
            ),
            Entity(
                id="e3",
                kind="person",
                name="Xi Jinping",
                aliases=("Xi",),
                mentions=(
                    mention(text, "Xi Jinping"),
                    mention(text, "Xi", 2),
                    mention(text, "er", 4, form="pronoun"),
                ),
            ),
            Entity(id="e4", kind="country", name="Ukraine", iso="UA", mentions=(mention(text, "Ukraine"),)),
            Entity(id="e5", kind="person", name="Juri Uschakow", mentions=(mention(text, "Juri Uschakow"),)),
            Entity(id="e6", kind="organisation", name="Nato", mentions=(mention(text, "Nato"),)),
        ),
        roles=(Role(holder="e2", title="Präsident", of="e1", span=span(text, "Präsident")),),
        attributions=(
            Attribution(
                id="a1",
                form="indirect",
                content=(outer,),
                cue=(span(text, "teilte"), span(text, "mit.", 1)),
                frame=(span(text, "teilte Juri Uschakow am 24. Februar mit"),),
                speaker=Party(entity="e5", spans=(span(text, "Juri Uschakow"),)),
                about=("e3", "e2", "e4"),
                rule="verb_complement",
                confidence=0.9,
            ),
            Attribution(
                id="a2",
                form="indirect",
                content=(span(text, "dass er die Ukraine nicht anerkenne"),),
                cue=(span(text, "zugesichert"),),
                frame=(span(text, "Xi habe Putin zugesichert"),),
                speaker=Party(entity="e3", spans=(span(text, "Xi", 2),)),
                addressees=(Party(entity="e2", spans=(span(text, "Putin", 2),)),),
                about=("e4",),
                nested_in="a1",
                via="e5",
                rule="verb_complement",
                confidence=0.8,
            ),
            Attribution(
                id="a3",
                form="reported",
                content=(span(text, "Moskau warnte die Nato"),),
                speaker=Party(entity="e1", spans=(span(text, "Moskau", 2),)),
                addressees=(Party(entity="e6", spans=(span(text, "die Nato"),)),),
                about=("e6",),
                rule="reported_verb",
                confidence=0.6,
            ),
        ),
        relations=(
            Relation(
                id="r1",
                kind="threatens",
                predicate="warnen",
                source="e1",
                target="e6",
                evidence=span(text, "Moskau warnte die Nato"),
                confidence=0.7,
            ),
        ),
    )


MERKEL_TEXT = (
    "Bundeskanzlerin Angela Merkel sagte: „Die Ukraine darf hoffen.“ Merkel forderte von Putin Gespräche. "
    "Ein Sprecher sagte, die Behörde prüfe das."
)


def merkel(article_id: str = "merkel", published: str | None = "2021-11-01T08:00:00Z") -> Extraction:
    text = MERKEL_TEXT
    return Extraction(
        article=Article(id=article_id, text=text, published=published, source="dpa"),
        entities=(
            Entity(
                id="e1",
                kind="person",
                name="Angela Merkel",
                aliases=("Merkel",),
                mentions=(mention(text, "Angela Merkel"), mention(text, "Merkel", 2)),
            ),
            Entity(id="e2", kind="country", name="Ukraine", iso="UA", mentions=(mention(text, "Ukraine"),)),
            Entity(id="e3", kind="person", name="Putin", mentions=(mention(text, "Putin"),)),
            Entity(
                id="e4",
                kind="group",
                name="Sprecher",
                mentions=(mention(text, "Sprecher", form="description"),),
            ),
            Entity(
                id="e5",
                kind="organisation",
                name="Behörde",
                mentions=(mention(text, "Behörde", form="description"),),
            ),
        ),
        roles=(Role(holder="e1", title="Bundeskanzlerin", span=span(text, "Bundeskanzlerin")),),
        attributions=(
            Attribution(
                id="a1",
                form="direct",
                content=(span(text, "„Die Ukraine darf hoffen.“"),),
                cue=(span(text, "sagte"),),
                frame=(span(text, "Bundeskanzlerin Angela Merkel sagte"),),
                speaker=Party(entity="e1", spans=(span(text, "Bundeskanzlerin Angela Merkel"),)),
                about=("e2",),
                rule="quote_frame",
                confidence=0.95,
            ),
            Attribution(
                id="a2",
                form="reported",
                content=(span(text, "Merkel forderte von Putin Gespräche"),),
                speaker=Party(entity="e1", spans=(span(text, "Merkel", 2),)),
                addressees=(Party(entity="e3", spans=(span(text, "Putin"),)),),
                about=("e3",),
                rule="reported_verb",
                confidence=0.6,
            ),
            Attribution(
                id="a3",
                form="indirect",
                content=(span(text, "die Behörde prüfe das"),),
                cue=(span(text, "sagte", 2),),
                frame=(span(text, "Ein Sprecher sagte"),),
                speaker=Party(entity="e4", spans=(span(text, "Ein Sprecher"),)),
                about=("e5",),
                rule="verb_complement",
                confidence=0.9,
            ),
        ),
    )


MUELLER_TEXT = "Peter Müller sprach. „Kommt’s gut“, sagte Kerstin Müller über Köln."


def mueller() -> Extraction:
    text = MUELLER_TEXT
    return Extraction(
        article=Article(id="müller", text=text),
        entities=(
            Entity(id="e1", kind="person", name="Peter Müller", mentions=(mention(text, "Peter Müller"),)),
            Entity(
                id="e2",
                kind="person",
                name="Kerstin Müller",
                aliases=("Müller",),
                mentions=(mention(text, "Kerstin Müller"),),
            ),
            Entity(id="e3", kind="place", name="Köln", mentions=(mention(text, "Köln"),)),
        ),
        attributions=(
            Attribution(
                id="a1",
                form="direct",
                content=(span(text, "„Kommt’s gut“"),),
                cue=(span(text, "sagte"),),
                frame=(span(text, "sagte Kerstin Müller über Köln"),),
                speaker=Party(entity="e2", spans=(span(text, "Kerstin Müller"),)),
                rule="quote_frame",
                confidence=0.9,
            ),
            Attribution(
                id="a2",
                form="indirect",
                content=(span(text, "Peter Müller sprach"),),
                rule="attribution_laut",
                confidence=0.4,
            ),
        ),
    )


def odd() -> Extraction:
    """An article with a control character, an apostrophe, umlauts and an emoji in its names."""
    text = "Sinéad O'Ÿßen\x07 sagte, Bjørn „Bär“ 🐻 komme."
    return Extraction(
        article=Article(id="odd\x01", text=text),
        entities=(
            Entity(
                id="e1",
                kind="person",
                name="Sinéad O'Ÿßen\x07",
                mentions=(mention(text, "Sinéad O'Ÿßen\x07"),),
            ),
        ),
        attributions=(
            Attribution(
                id="a1",
                form="indirect",
                content=(span(text, "Bjørn „Bär“ 🐻 komme"),),
                speaker=Party(entity="e1", spans=(span(text, "Sinéad O'Ÿßen\x07"),)),
                rule="verb_complement",
                confidence=0.9,
            ),
        ),
    )
