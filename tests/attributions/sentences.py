"""German sentences with a parse in both label schemes, and the statements that either must give.

The tables are read by `ParsedSentence`; a statement is (form, content, speaker, cue, addressee), " / " between the parts of
what is interrupted.
"""

from tests.helpers import ParsedSentence

Told = tuple[str, str, str, str, str]

SENTENCES: dict[str, tuple[ParsedSentence, list[Told]]] = {
    "dass-clause": (
        ParsedSentence.of("""
            Merkel Merkel PROPN NE    Case=Nom                       1 nsubj 1 sb    subject
            sagte  sagen  VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 1 ROOT  1 ROOT  root
            ,      ,      PUNCT $,    _                              5 punct 1 punct punctuation
            dass   dass   SCONJ KOUS  _                              5 mark  5 cp    subordinator
            er     er     PRON  PPER  Case=Nom                       5 nsubj 5 sb    subject
            komme  kommen VERB  VVFIN Mood=Sub|Person=3|VerbForm=Fin 1 ccomp 1 oc    complement
            .      .      PUNCT $.    _                              1 punct 1 punct punctuation
        """),
        [("indirect", "dass er komme", "Merkel", "sagte", "")],
    ),
    "V2 clause in the perfect": (
        ParsedSentence.of("""
            Merkel  Merkel PROPN NE    Case=Nom                       1 nsubj 1 sb    subject
            sagte   sagen  VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 1 ROOT  1 ROOT  root
            ,       ,      PUNCT $,    _                              5 punct 1 punct punctuation
            sie     sie    PRON  PPER  Case=Nom                       5 nsubj 4 sb    subject
            habe    haben  AUX   VAFIN Mood=Sub|Person=3|VerbForm=Fin 5 aux   1 oc    auxiliary
            gelogen lügen  VERB  VVPP  VerbForm=Part                  1 ccomp 4 oc    complement
            .       .      PUNCT $.    _                              1 punct 1 punct punctuation
        """),
        [("indirect", "sie habe gelogen", "Merkel", "sagte", "")],
    ),
    "frame behind its clause": (
        ParsedSentence.of("""
            Biden  Biden  PROPN NE    Case=Nom                       1 nsubj 1 sb    subject
            lüge   lügen  VERB  VVFIN Mood=Sub|Person=3|VerbForm=Fin 3 ccomp 3 oc    complement
            ,      ,      PUNCT $,    _                              1 punct 3 punct punctuation
            sagte  sagen  VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 3 ROOT  3 ROOT  root
            Merkel Merkel PROPN NE    Case=Nom                       3 nsubj 3 sb    subject
            .      .      PUNCT $.    _                              3 punct 3 punct punctuation
        """),
        [("indirect", "Biden lüge", "Merkel", "sagte", "")],
    ),
    "parenthetic frame": (
        ParsedSentence.of("""
            Der     der     DET   ART   Case=Nom                       1 det       1 nk    determiner
            Konzern Konzern NOUN  NN    Case=Nom                       7 nsubj     6 sb    subject
            ,       ,       PUNCT $,    _                              3 punct     6 punct punctuation
            sagte   sagen   VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 7 parataxis 6 par   parataxis
            Meier   Meier   PROPN NE    Case=Nom                       3 nsubj     3 sb    subject
            ,       ,       PUNCT $,    _                              3 punct     6 punct punctuation
            habe    haben   AUX   VAFIN Mood=Sub|Person=3|VerbForm=Fin 7 aux       6 ROOT  auxiliary
            gelogen lügen   VERB  VVPP  VerbForm=Part                  7 ROOT      6 oc    root
            .       .       PUNCT $.    _                              7 punct     6 punct punctuation
        """),
        [("indirect", "Der Konzern / habe gelogen", "Meier", "sagte", "")],
    ),
    "particle verb": (
        ParsedSentence.of("""
            Merkel Merkel PROPN NE    Case=Nom                       1 nsubj        1 sb    subject
            teilte teilen VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 1 ROOT         1 ROOT  root
            Biden  Biden  PROPN NE    Case=Dat                       1 iobj         1 da    dative
            mit    mit    ADP   PTKVZ _                              1 compound:prt 1 svp   particle
            ,      ,      PUNCT $,    _                              7 punct        1 punct punctuation
            dass   dass   SCONJ KOUS  _                              7 mark         7 cp    subordinator
            er     er     PRON  PPER  Case=Nom                       7 nsubj        7 sb    subject
            komme  kommen VERB  VVFIN Mood=Sub|Person=3|VerbForm=Fin 1 ccomp        1 oc    complement
            .      .      PUNCT $.    _                              1 punct        1 punct punctuation
        """),
        [("indirect", "dass er komme", "Merkel", "teilte / mit", "Biden")],
    ),
    "zu-infinitive": (
        ParsedSentence.of("""
            Kiew        Kiew        PROPN NE    Case=Nom                       1 nsubj        1 sb    subject
            kündigte    kündigen    VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 1 ROOT         1 ROOT  root
            an          an          ADP   PTKVZ _                              1 compound:prt 1 svp   particle
            ,           ,           PUNCT $,    _                              7 punct        1 punct punctuation
            die         der         DET   ART   Case=Acc                       5 det          5 nk    determiner
            Wahl        Wahl        NOUN  NN    Case=Acc                       7 obj          7 oa    object
            zu          zu          PART  PTKZU _                              7 mark         7 pm    subordinator
            verschieben verschieben VERB  VVINF VerbForm=Inf                   1 xcomp        1 oc    infinitive
            .           .           PUNCT $.    _                              1 punct        1 punct punctuation
        """),
        [("indirect", "die Wahl zu verschieben", "Kiew", "kündigte an", "")],
    ),
    "accusative addressee": (
        ParsedSentence.of("""
            Er         er         PRON  PPER  Case=Nom                       1 nsubj        1 sb    subject
            forderte   fordern    VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 1 ROOT         1 ROOT  root
            Kiew       Kiew       PROPN NE    Case=Acc                       1 obj          1 oa    object
            auf        auf        ADP   PTKVZ _                              1 compound:prt 1 svp   particle
            ,          ,          PUNCT $,    _                              6 punct        1 punct punctuation
            zu         zu         PART  PTKZU _                              6 mark         6 pm    subordinator
            verhandeln verhandeln VERB  VVINF VerbForm=Inf                   1 xcomp        1 oc    infinitive
            .          .          PUNCT $.    _                              1 punct        1 punct punctuation
        """),
        [("indirect", "zu verhandeln", "Er", "forderte / auf", "Kiew")],
    ),
    "dative addressee": (
        ParsedSentence.of("""
            Er       er       PRON  PPER  Case=Nom                       1 nsubj        1 sb    subject
            warf     werfen   VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 1 ROOT         1 ROOT  root
            dem      der      DET   ART   Case=Dat                       3 det          3 nk    determiner
            Minister Minister NOUN  NN    Case=Dat                       1 iobj         1 da    dative
            vor      vor      ADP   PTKVZ _                              1 compound:prt 1 svp   particle
            ,        ,        PUNCT $,    _                              7 punct        1 punct punctuation
            zu       zu       PART  PTKZU _                              7 mark         7 pm    subordinator
            lügen    lügen    VERB  VVINF VerbForm=Inf                   1 xcomp        1 oc    infinitive
            .        .        PUNCT $.    _                              1 punct        1 punct punctuation
        """),
        [("indirect", "zu lügen", "Er", "warf / vor", "dem Minister")],
    ),
    "addressee with gegenüber": (
        ParsedSentence.of("""
            Er        er        PRON  PPER  Case=Nom                       1 nsubj 1 sb    subject
            sagte     sagen     VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 1 ROOT  1 ROOT  root
            gegenüber gegenüber ADP   APPR  _                              3 case  1 mo    adposition
            Reuters   Reuters   PROPN NE    Case=Dat                       1 obl   2 nk    oblique
            ,         ,         PUNCT $,    _                              6 punct 1 punct punctuation
            sie       sie       PRON  PPER  Case=Nom                       6 nsubj 6 sb    subject
            komme     kommen    VERB  VVFIN Mood=Sub|Person=3|VerbForm=Fin 1 ccomp 1 oc    complement
            .         .         PUNCT $.    _                              1 punct 1 punct punctuation
        """),
        [("indirect", "sie komme", "Er", "sagte", "Reuters")],
    ),
    "question": (
        ParsedSentence.of("""
            Er     er     PRON  PPER  Case=Nom                       1 nsubj 1 sb    subject
            fragte fragen VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 1 ROOT  1 ROOT  root
            ,      ,      PUNCT $,    _                              5 punct 1 punct punctuation
            ob     ob     SCONJ KOUS  _                              5 mark  5 cp    subordinator
            sie    sie    PRON  PPER  Case=Nom                       5 nsubj 5 sb    subject
            komme  kommen VERB  VVFIN Mood=Sub|Person=3|VerbForm=Fin 1 ccomp 1 oc    complement
            .      .      PUNCT $.    _                              1 punct 1 punct punctuation
        """),
        [("indirect", "ob sie komme", "Er", "fragte", "")],
    ),
    "passive with its agent": (
        ParsedSentence.of("""
            Von      von     ADP   APPR  _                              1 case      3 sbp   adposition
            Experten Experte NOUN  NN    Case=Dat                       3 obl:agent 0 nk    agent
            wurde    werden  AUX   VAFIN Mood=Ind|Person=3|VerbForm=Fin 3 aux:pass  2 ROOT  auxiliary
            gesagt   sagen   VERB  VVPP  VerbForm=Part                  3 ROOT      2 oc    root
            ,        ,       PUNCT $,    _                              7 punct     3 punct punctuation
            dass     dass    SCONJ KOUS  _                              7 mark      7 cp    subordinator
            er       er      PRON  PPER  Case=Nom                       7 nsubj     7 sb    subject
            lüge     lügen   VERB  VVFIN Mood=Sub|Person=3|VerbForm=Fin 3 ccomp     3 oc    complement
            .        .       PUNCT $.    _                              3 punct     2 punct punctuation
        """),
        [("indirect", "dass er lüge", "Experten", "wurde gesagt", "")],
    ),
    "passive with an addressee": (
        ParsedSentence.of("""
            Kiew         Kiew       PROPN NE    Case=Nom                       2 nsubj:pass 1 sb    subject
            wurde        werden     AUX   VAFIN Mood=Ind|Person=3|VerbForm=Fin 2 aux:pass   1 ROOT  auxiliary
            aufgefordert auffordern VERB  VVPP  VerbForm=Part                  2 ROOT       1 oc    root
            ,            ,          PUNCT $,    _                              5 punct      2 punct punctuation
            zu           zu         PART  PTKZU _                              5 mark       5 pm    subordinator
            verhandeln   verhandeln VERB  VVINF VerbForm=Inf                   2 xcomp      2 oc    infinitive
            .            .          PUNCT $.    _                              2 punct      1 punct punctuation
        """),
        [("indirect", "zu verhandeln", "", "wurde aufgefordert", "Kiew")],
    ),
    "laut": (
        ParsedSentence.of("""
            Laut    laut      ADP   APPR  _                              1 case  2 mo    adposition
            Polizei Polizei   NOUN  NN    Case=Dat                       2 obl   0 nk    oblique
            schwieg schweigen VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 2 ROOT  2 ROOT  root
            er      er        PRON  PPER  Case=Nom                       2 nsubj 2 sb    subject
            .       .         PUNCT $.    _                              2 punct 2 punct punctuation
        """),
        [("indirect", "schwieg er", "Polizei", "Laut", "")],
    ),
    "nach Angaben": (
        ParsedSentence.of("""
            Nach    nach      ADP   APPR  _                              1 case  4 mo    adposition
            Angaben Angabe    NOUN  NN    Case=Dat                       4 obl   0 nk    oblique
            der     der       DET   ART   Case=Gen                       3 det   3 nk    determiner
            Polizei Polizei   NOUN  NN    Case=Gen                       1 nmod  1 ag    genitive
            schwieg schweigen VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 4 ROOT  4 ROOT  root
            er      er        PRON  PPER  Case=Nom                       4 nsubj 4 sb    subject
            .       .         PUNCT $.    _                              4 punct 4 punct punctuation
        """),
        [("indirect", "schwieg er", "Angaben der Polizei", "Nach", "")],
    ),
    "zufolge": (
        ParsedSentence.of("""
            Dem     der       DET   ART   Case=Dat                       1 det   1 nk    determiner
            Bericht Bericht   NOUN  NN    Case=Dat                       3 obl   2 nk    oblique
            zufolge zufolge   ADP   APPO  _                              1 case  3 mo    adposition
            schwieg schweigen VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 3 ROOT  3 ROOT  root
            er      er        PRON  PPER  Case=Nom                       3 nsubj 3 sb    subject
            .       .         PUNCT $.    _                              3 punct 3 punct punctuation
        """),
        [("indirect", "schwieg er", "Dem Bericht", "zufolge", "")],
    ),
    "so": (
        ParsedSentence.of("""
            Biden    Biden    PROPN NE    Case=Nom                       1 nsubj     1 sb    subject
            lüge     lügen    VERB  VVFIN Mood=Sub|Person=3|VerbForm=Fin 1 ROOT      1 ROOT  root
            ,        ,        PUNCT $,    _                              5 punct     1 punct punctuation
            so       so       ADV   ADV   _                              5 advmod    5 mo    adverb
            der      der      DET   ART   Case=Nom                       5 det       5 nk    determiner
            Sprecher Sprecher NOUN  NN    Case=Nom                       1 parataxis 1 par   parataxis
            .        .        PUNCT $.    _                              1 punct     1 punct punctuation
        """),
        [("indirect", "Biden lüge", "der Sprecher", "so", "")],
    ),
    "wie": (
        ParsedSentence.of("""
            Wie       wie       SCONJ KOUS  _                              2 mark  2 cp    subordinator
            Merkel    Merkel    PROPN NE    Case=Nom                       2 nsubj 2 sb    subject
            mitteilte mitteilen VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 4 advcl 4 mo    adverbial clause
            ,         ,         PUNCT $,    _                              2 punct 4 punct punctuation
            komme     kommen    VERB  VVFIN Mood=Sub|Person=3|VerbForm=Fin 4 ROOT  4 ROOT  root
            er        er        PRON  PPER  Case=Nom                       4 nsubj 4 sb    subject
            .         .         PUNCT $.    _                              4 punct 4 punct punctuation
        """),
        [("indirect", "komme er", "Merkel", "Wie / mitteilte", "")],
    ),
    "es hieß": (
        ParsedSentence.of("""
            Es    es     PRON  PPER  Case=Nom                       1 expl  1 ep    expletive
            hieß  heißen VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 1 ROOT  1 ROOT  root
            ,     ,      PUNCT $,    _                              4 punct 1 punct punctuation
            Biden Biden  PROPN NE    Case=Nom                       4 nsubj 4 sb    subject
            komme kommen VERB  VVFIN Mood=Sub|Person=3|VerbForm=Fin 1 ccomp 1 oc    complement
            .     .      PUNCT $.    _                              1 punct 1 punct punctuation
        """),
        [("indirect", "Biden komme", "", "Es hieß", "")],
    ),
    "demnach": (
        ParsedSentence.of("""
            Demnach demnach   ADV   PROAV _                              1 advmod 1 mo    adverb
            schwieg schweigen VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 1 ROOT   1 ROOT  root
            er      er        PRON  PPER  Case=Nom                       1 nsubj  1 sb    subject
            .       .         PUNCT $.    _                              1 punct  1 punct punctuation
        """),
        [("indirect", "schwieg er", "Demnach", "Demnach", "")],
    ),
    "als": (
        ParsedSentence.of("""
            Er          er         PRON  PPER  Case=Nom                       1 nsubj 1 sb    subject
            bezeichnete bezeichnen VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 1 ROOT  1 ROOT  root
            den         der        DET   ART   Case=Acc                       3 det   3 nk    determiner
            Plan        Plan       NOUN  NN    Case=Acc                       1 obj   1 oa    object
            als         als        ADP   APPR  _                              5 case  1 mo    adposition
            Fehler      Fehler     NOUN  NN    Case=Acc                       1 obl   4 nk    oblique
            .           .          PUNCT $.    _                              1 punct 1 punct punctuation
        """),
        [("indirect", "den Plan als Fehler", "Er", "bezeichnete", "")],
    ),
    "predicate with copula": (
        ParsedSentence.of("""
            Er        er         PRON  PPER  Case=Nom                       2 nsubj 1 sb    subject
            ist       sein       AUX   VAFIN Mood=Ind|Person=3|VerbForm=Fin 2 cop   1 ROOT  copula
            überzeugt überzeugen VERB  VVPP  VerbForm=Part                  2 ROOT  1 pd    root
            ,         ,          PUNCT $,    _                              6 punct 2 punct punctuation
            dass      dass       SCONJ KOUS  _                              6 mark  6 cp    subordinator
            sie       sie        PRON  PPER  Case=Nom                       6 nsubj 6 sb    subject
            komme     kommen     VERB  VVFIN Mood=Sub|Person=3|VerbForm=Fin 2 ccomp 2 oc    complement
            .         .          PUNCT $.    _                              2 punct 1 punct punctuation
        """),
        [("indirect", "dass sie komme", "Er", "ist überzeugt", "")],
    ),
    "clause of a noun": (
        ParsedSentence.of("""
            Die        der        DET   ART   Case=Nom                       1 det   1 nk    determiner
            Behauptung Behauptung NOUN  NN    Case=Nom                       9 nsubj 9 sb    subject
            der        der        DET   ART   Case=Gen                       3 det   3 nk    determiner
            Partei     Partei     NOUN  NN    Case=Gen                       1 nmod  1 ag    genitive
            ,          ,          PUNCT $,    _                              7 punct 1 punct punctuation
            dass       dass       SCONJ KOUS  _                              7 mark  7 cp    subordinator
            er         er         PRON  PPER  Case=Nom                       7 nsubj 7 sb    subject
            lüge       lügen      VERB  VVFIN Mood=Sub|Person=3|VerbForm=Fin 1 acl   1 oc    clause of a noun
            ,          ,          PUNCT $,    _                              7 punct 1 punct punctuation
            ärgert     ärgern     VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 9 ROOT  9 ROOT  root
            ihn        er         PRON  PPER  Case=Acc                       9 obj   9 oa    object
            .          .          PUNCT $.    _                              9 punct 9 punct punctuation
        """),
        [("indirect", "dass er lüge", "der Partei", "Behauptung", "")],
    ),
    "speech in speech": (
        ParsedSentence.of("""
            Er          er          PRON  PPER  Case=Nom                       1 nsubj 1 sb    subject
            sagte       sagen       VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 1 ROOT  1 ROOT  root
            ,           ,           PUNCT $,    _                              5 punct 1 punct punctuation
            sie         sie         PRON  PPER  Case=Nom                       5 nsubj 4 sb    subject
            habe        haben       AUX   VAFIN Mood=Sub|Person=3|VerbForm=Fin 5 aux   1 oc    auxiliary
            versprochen versprechen VERB  VVPP  VerbForm=Part                  1 ccomp 4 oc    complement
            ,           ,           PUNCT $,    _                              8 punct 5 punct punctuation
            zu          zu          PART  PTKZU _                              8 mark  8 pm    subordinator
            kommen      kommen      VERB  VVINF VerbForm=Inf                   5 xcomp 5 oc    infinitive
            .           .           PUNCT $.    _                              1 punct 1 punct punctuation
        """),
        [
            ("indirect", "sie habe versprochen , zu kommen", "Er", "sagte", ""),
            ("indirect", "zu kommen", "sie", "habe versprochen", ""),
        ],
    ),
    "coordinated frame": (
        ParsedSentence.of("""
            Er       er       PRON  PPER  Case=Nom                       1 nsubj 1 sb    subject
            begrüßte begrüßen VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 1 ROOT  1 ROOT  root
            den      der      DET   ART   Case=Acc                       3 det   3 nk    determiner
            Plan     Plan     NOUN  NN    Case=Acc                       1 obj   1 oa    object
            und      und      CCONJ KON   _                              5 cc    1 cd    conjunction
            sagte    sagen    VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 1 conj  4 cj    conjunct
            ,        ,        PUNCT $,    _                              8 punct 5 punct punctuation
            sie      sie      PRON  PPER  Case=Nom                       8 nsubj 8 sb    subject
            komme    kommen   VERB  VVFIN Mood=Sub|Person=3|VerbForm=Fin 5 ccomp 5 oc    complement
            .        .        PUNCT $.    _                              1 punct 1 punct punctuation
        """),
        [("indirect", "sie komme", "Er", "sagte", "")],
    ),
    "sentence that goes on": (
        ParsedSentence.of("""
            Merkel  Merkel  PROPN NE    Case=Nom                       1 nsubj 1 sb    subject
            sagte   sagen   VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 1 ROOT  1 ROOT  root
            ,       ,       PUNCT $,    _                              4 punct 1 punct punctuation
            er      er      PRON  PPER  Case=Nom                       4 nsubj 4 sb    subject
            komme   kommen  VERB  VVFIN Mood=Sub|Person=3|VerbForm=Fin 1 ccomp 1 oc    complement
            .       .       PUNCT $.    _                              1 punct 1 punct punctuation
            Man     man     PRON  PIS   Case=Nom                       8 nsubj 7 sb    subject
            müsse   müssen  AUX   VMFIN Mood=Sub|Person=3|VerbForm=Fin 8 aux   7 ROOT  auxiliary
            handeln handeln VERB  VVINF VerbForm=Inf                   8 ROOT  7 oc    root
            .       .       PUNCT $.    _                              8 punct 7 punct punctuation
        """),
        [("indirect", "er komme", "Merkel", "sagte", ""), ("indirect_free", "Man müsse handeln .", "Merkel", "", "")],
    ),
    "hearsay": (
        ParsedSentence.of("""
            Er      er     PRON  PPER  Case=Nom                       2 nsubj 1 sb    subject
            soll    sollen AUX   VMFIN Mood=Ind|Person=3|VerbForm=Fin 2 aux   1 ROOT  auxiliary
            gelogen lügen  VERB  VVPP  VerbForm=Part                  2 ROOT  3 oc    root
            haben   haben  AUX   VAINF VerbForm=Inf                   2 aux   1 oc    auxiliary
            .       .      PUNCT $.    _                              2 punct 1 punct punctuation
        """),
        [("free_indirect", "Er soll gelogen haben .", "", "", "")],
    ),
    "reported act": (
        ParsedSentence.of("""
            Merkel      Merkel      PROPN NE    Case=Nom                       1 nsubj 1 sb    subject
            kritisierte kritisieren VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 1 ROOT  1 ROOT  root
            den         der         DET   ART   Case=Acc                       3 det   3 nk    determiner
            Plan        Plan        NOUN  NN    Case=Acc                       1 obj   1 oa    object
            .           .           PUNCT $.    _                              1 punct 1 punct punctuation
        """),
        [("reported", "Merkel kritisierte den Plan .", "Merkel", "", "")],
    ),
    "sentence taken up": (
        ParsedSentence.of("""
            Er      er        PRON  PPER  Case=Nom                       1 nsubj        1 sb    subject
            schwieg schweigen VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 1 ROOT         1 ROOT  root
            .       .         PUNCT $.    _                              1 punct        1 punct punctuation
            Das     das       PRON  PDS   Case=Acc                       4 obj          4 oa    object
            teilte  teilen    VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 4 ROOT         4 ROOT  root
            Merkel  Merkel    PROPN NE    Case=Nom                       4 nsubj        4 sb    subject
            mit     mit       ADP   PTKVZ _                              4 compound:prt 4 svp   particle
            .       .         PUNCT $.    _                              4 punct        4 punct punctuation
        """),
        [("indirect", "Er schwieg . / Das", "Merkel", "teilte / mit", "")],
    ),
    "quotation with its frame": (
        ParsedSentence.of("""
            „      „      PUNCT $(    _                              2 punct 4 punct punctuation
            Wir    wir    PRON  PPER  Case=Nom                       2 nsubj 2 sb    subject
            gehen  gehen  VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 5 ccomp 5 oc    complement
            “      “      PUNCT $(    _                              2 punct 5 punct punctuation
            ,      ,      PUNCT $,    _                              2 punct 5 punct punctuation
            sagte  sagen  VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 5 ROOT  5 ROOT  root
            Merkel Merkel PROPN NE    Case=Nom                       5 nsubj 5 sb    subject
            .      .      PUNCT $.    _                              5 punct 5 punct punctuation
        """),
        [("direct", "„ Wir gehen “", "Merkel", "sagte", "")],
    ),
    "purpose": (
        ParsedSentence.of("""
            Er       er       PRON  PPER  Case=Nom                       1 nsubj 1 sb    subject
            fuhr     fahren   VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 1 ROOT  1 ROOT  root
            ,        ,        PUNCT $,    _                              6 punct 1 punct punctuation
            um       um       SCONJ KOUI  _                              6 mark  6 cp    subordinator
            sie      sie      PRON  PPER  Case=Acc                       6 obj   6 oa    object
            zu       zu       PART  PTKZU _                              6 mark  6 pm    subordinator
            besuchen besuchen VERB  VVINF VerbForm=Inf                   1 advcl 1 mo    adverbial clause
            .        .        PUNCT $.    _                              1 punct 1 punct punctuation
        """),
        [],
    ),
    "nach with a place": (
        ParsedSentence.of("""
            Er   er     PRON  PPER  Case=Nom                       1 nsubj 1 sb    subject
            fuhr fahren VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin 1 ROOT  1 ROOT  root
            nach nach   ADP   APPR  _                              3 case  1 mo    adposition
            Kiew Kiew   PROPN NE    Case=Dat                       1 obl   2 nk    oblique
            .    .      PUNCT $.    _                              1 punct 1 punct punctuation
        """),
        [],
    ),
    "plan": (
        ParsedSentence.of("""
            Er    er     PRON  PPER  Case=Nom                       4 nsubj 1 sb    subject
            soll  sollen AUX   VMFIN Mood=Ind|Person=3|VerbForm=Fin 4 aux   1 ROOT  auxiliary
            das   der    DET   ART   Case=Acc                       3 det   3 nk    determiner
            Haus  Haus   NOUN  NN    Case=Acc                       4 obj   4 oa    object
            bauen bauen  VERB  VVINF VerbForm=Inf                   4 ROOT  1 oc    root
            .     .      PUNCT $.    _                              4 punct 1 punct punctuation
        """),
        [],
    ),
}
