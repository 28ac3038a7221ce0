"""German sentences with a parse in both label schemes and the common tree: see `ParsedSentence`."""

from tests.helpers import ParsedSentence

SENTENCES = {
    name: ParsedSentence.of(table)
    for name, table in {
        "subject, dative, object": """
            Der        der        DET   ART    Case=Nom  1 det   1 nk  determiner
            Präsident  Präsident  NOUN  NN     Case=Nom  2 nsubj 2 sb  subject
            gab        geben      VERB  VVFIN  Mood=Ind|Person=3|VerbForm=Fin  2 ROOT 2 ROOT  root
            dem        der        DET   ART    Case=Dat  4 det   4 nk  determiner
            Land       Land       NOUN  NN     Case=Dat  2 iobj  2 da  dative
            eine       ein        DET   ART    Case=Acc  6 det   6 nk  determiner
            Zusage     Zusage     NOUN  NN     Case=Acc  2 obj   2 oa  object
            .          .          PUNCT $.     _         2 punct 2 punct  punctuation
        """,
        "complement with dass": """
            Xi      Xi      PROPN NE    Case=Nom  1 nsubj 1 sb    subject
            sagte   sagen   VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin  1 ROOT  1 ROOT  root
            ,       ,       PUNCT $,    _         5 punct 1 punct punctuation
            dass    dass    SCONJ KOUS  _         5 mark  5 cp    subordinator
            er      er      PRON  PPER  Case=Nom  5 nsubj 5 sb    subject
            komme   kommen  VERB  VVFIN Mood=Sub|Person=3|VerbForm=Fin  1 ccomp 1 oc    complement
            .       .       PUNCT $.    _         1 punct 1 punct punctuation
        """,
        "V2 complement in the perfect": """
            Merkel   Merkel  PROPN NE    Case=Nom  1 nsubj 1 sb    subject
            sagte    sagen   VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin  1 ROOT  1 ROOT  root
            ,        ,       PUNCT $,    _         5 punct 1 punct punctuation
            sie      sie     PRON  PPER  Case=Nom  5 nsubj 4 sb    subject
            habe     haben   AUX   VAFIN Mood=Sub|Person=3|VerbForm=Fin  5 aux   1 oc    auxiliary
            gelogen  lügen   VERB  VVPP  VerbForm=Part  1 ccomp 4 oc    complement
            .        .       PUNCT $.    _         1 punct 1 punct punctuation
        """,
        "zu-infinitive and separable particle": """
            Kiew         Kiew         PROPN NE    Case=Nom  1 nsubj 1 sb    subject
            kündigte     kündigen     VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin  1 ROOT  1 ROOT  root
            an           an           ADP   PTKVZ _         1 compound:prt 1 svp  particle
            ,            ,            PUNCT $,    _         7 punct 1 punct punctuation
            die          der          DET   ART   Case=Acc  5 det   5 nk    determiner
            Wahl         Wahl         NOUN  NN    Case=Acc  7 obj   7 oa    object
            zu           zu           PART  PTKZU _         7 mark  7 pm    subordinator
            verschieben  verschieben  VERB  VVINF VerbForm=Inf  1 xcomp 1 oc    infinitive
            .            .            PUNCT $.    _         1 punct 1 punct punctuation
        """,
        "zu-infinitive of the perfect": """
            Er         er         PRON  PPER  Case=Nom  1 nsubj 1 sb    subject
            behauptet  behaupten  VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin  1 ROOT  1 ROOT  root
            ,          ,          PUNCT $,    _         3 punct 1 punct punctuation
            gelogen    lügen      VERB  VVPP  VerbForm=Part  1 xcomp 5 oc    infinitive
            zu         zu         PART  PTKZU _         3 mark  5 pm    subordinator
            haben      haben      AUX   VAINF VerbForm=Inf   3 aux   1 oc    auxiliary
        """,
        "relative clause": """
            Der       der        DET   ART   Case=Nom  1 det   1 nk    determiner
            Mann      Mann       NOUN  NN    Case=Nom  7 nsubj 7 sb    subject
            ,         ,          PUNCT $,    _         5 punct 1 punct punctuation
            der       der        PRON  PRELS Case=Nom|PronType=Rel  5 nsubj 5 sb  subject
            Kiew      Kiew       PROPN NE    Case=Acc  5 obj   5 oa    object
            verließ   verlassen  VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin  1 acl:relcl 1 rc  relative clause
            ,         ,          PUNCT $,    _         5 punct 1 punct punctuation
            schweigt  schweigen  VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin  7 ROOT  7 ROOT  root
        """,
        "apposition with genitive": """
            Uschakow  Uschakow   PROPN NE    Case=Nom  6 nsubj 6 sb    subject
            ,         ,          PUNCT $,    _         2 punct 0 punct punctuation
            Sprecher  Sprecher   NOUN  NN    Case=Nom  0 appos 0 app   apposition
            des       der        DET   ART   Case=Gen  4 det   4 nk    determiner
            Amtes     Amt        NOUN  NN    Case=Gen  2 nmod  2 ag    genitive
            ,         ,          PUNCT $,    _         2 punct 0 punct punctuation
            schwieg   schweigen  VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin  6 ROOT  6 ROOT  root
        """,
        "prepositional phrases": """
            Die        der        DET   ART   Case=Nom  1 det   1 nk    determiner
            Regierung  Regierung  NOUN  NN    Case=Nom  4 nsubj 4 sb    subject
            in         in         ADP   APPR  _         3 case  1 mnr   adposition
            Kiew       Kiew       PROPN NE    Case=Dat  1 nmod  2 nk    nominal modifier
            warnte     warnen     VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin  4 ROOT  4 ROOT  root
            am         an         ADP   APPRART _       6 case  4 mo    adposition
            Montag     Montag     NOUN  NN    Case=Dat  4 obl   5 nk    oblique
            vor        vor        ADP   APPR  _         9 case  4 op    adposition
            einem      ein        DET   ART   Case=Dat  9 det   9 nk    determiner
            Angriff    Angriff    NOUN  NN    Case=Dat  4 obl   7 nk    oblique
        """,
        "von instead of a genitive": """
            Der        der        DET   ART   Case=Nom  1 det   1 nk    determiner
            Rücktritt  Rücktritt  NOUN  NN    Case=Nom  4 nsubj 4 sb    subject
            von        von        ADP   APPR  _         3 case  1 pg    adposition
            Merkel     Merkel     PROPN NE    Case=Dat  1 nmod  2 nk    nominal modifier
            überrascht überraschen VERB VVFIN Mood=Ind|Person=3|VerbForm=Fin  4 ROOT  4 ROOT  root
        """,
        "postposition": """
            Dem      der        DET   ART   Case=Dat  1 det   1 nk    determiner
            Amt      Amt        NOUN  NN    Case=Dat  3 obl   2 nk    oblique
            zufolge  zufolge    ADP   APPO  _         1 case  3 mo    adposition
            schwieg  schweigen  VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin  3 ROOT  3 ROOT  root
            er       er         PRON  PPER  Case=Nom  3 nsubj 3 sb    subject
        """,
        "coordinated nouns": """
            Putin    Putin   PROPN NE    Case=Nom  5 nsubj 5 sb    subject
            ,        ,       PUNCT $,    _         2 punct 0 punct punctuation
            Xi       Xi      PROPN NE    Case=Nom  0 conj  0 cj    conjunct
            und      und     CCONJ KON   _         4 cc    2 cd    conjunction
            Biden    Biden   PROPN NE    Case=Nom  0 conj  3 cj    conjunct
            redeten  reden   VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin  5 ROOT  5 ROOT  root
            in       in      ADP   APPR  _         7 case  5 mo    adposition
            Genf     Genf    PROPN NE    Case=Dat  5 obl   6 nk    oblique
            und      und     CCONJ KON   _         9 cc    7 cd    conjunction
            Bern     Bern    PROPN NE    Case=Dat  7 conj  8 cj    conjunct
        """,
        "coordinated participles": """
            Er        er        PRON  PPER  Case=Nom  2 nsubj 1 sb    subject
            habe      haben     AUX   VAFIN Mood=Sub|Person=3|VerbForm=Fin  2 aux   1 ROOT  auxiliary
            gelogen   lügen     VERB  VVPP  VerbForm=Part  2 ROOT  1 oc    root
            und       und       CCONJ KON   _         4 cc    2 cd    conjunction
            betrogen  betrügen  VERB  VVPP  VerbForm=Part  2 conj  3 cj    conjunct
        """,
        "coordinated clauses": """
            Er       er      PRON  PPER  Case=Nom  2 nsubj 1 sb    subject
            hat      haben   AUX   VAFIN Mood=Ind|Person=3|VerbForm=Fin  2 aux   1 ROOT  auxiliary
            gelogen  lügen   VERB  VVPP  VerbForm=Part  2 ROOT  1 oc    root
            und      und     CCONJ KON   _         6 cc    1 cd    conjunction
            werde    werden  AUX   VAFIN Mood=Sub|Person=3|VerbForm=Fin  6 aux   3 cj    auxiliary
            nun      nun     ADV   ADV   _         6 advmod 4 mo   adverb
            gehen    gehen   VERB  VVINF VerbForm=Inf  2 conj  4 oc    conjunct
        """,
        "passive with its agent": """
            Vorschläge  Vorschlag  NOUN  NN    Case=Nom  4 nsubj:pass 1 sb  subject
            seien       sein       AUX   VAFIN Mood=Sub|Person=3|VerbForm=Fin  4 aux   1 ROOT  auxiliary
            von         von        ADP   APPR  _         3 case  4 sbp   adposition
            Experten    Experte    NOUN  NN    Case=Dat  4 obl:agent 2 nk  agent
            übergeben   übergeben  VERB  VVPP  VerbForm=Part  4 ROOT  5 oc    root
            worden      werden     AUX   VAPP  VerbForm=Part  4 aux:pass 1 oc  auxiliary
        """,
        "coordinated passives": """
            Briefe      Brief       NOUN  NN    Case=Nom  2 nsubj:pass 1 sb  subject
            wurden      werden      AUX   VAFIN Mood=Ind|Person=3|VerbForm=Fin  2 aux:pass 1 ROOT  auxiliary
            gelesen     lesen       VERB  VVPP  VerbForm=Part  2 ROOT  1 oc    root
            und         und         CCONJ KON   _         4 cc    2 cd    conjunction
            verworfen   verwerfen   VERB  VVPP  VerbForm=Part  2 conj  3 cj    conjunct
        """,
        "copula": """
            Der      der      DET   ART   Case=Nom  1 det   1 nk    determiner
            Vorwurf  Vorwurf  NOUN  NN    Case=Nom  4 nsubj 2 sb    subject
            sei      sein     AUX   VAFIN Mood=Sub|Person=3|VerbForm=Fin  4 cop   2 ROOT  copula
            nicht    nicht    PART  PTKNEG _        4 advmod 2 ng   adverb
            neu      neu      ADJ   ADJD  _         4 ROOT  2 pd    root
        """,
        "copula in the perfect": """
            Er       er      PRON  PPER  Case=Nom  2 nsubj 1 sb    subject
            sei      sein    AUX   VAFIN Mood=Sub|Person=3|VerbForm=Fin  2 aux   1 ROOT  auxiliary
            krank    krank   ADJ   ADJD  _         2 ROOT  3 pd    root
            gewesen  sein    AUX   VAPP  VerbForm=Part  2 cop   1 oc    copula
        """,
        "copula with a prepositional phrase": """
            Er     er      PRON  PPER  Case=Nom  3 nsubj 1 sb    subject
            ist    sein    AUX   VAFIN Mood=Ind|Person=3|VerbForm=Fin  3 cop   1 ROOT  copula
            in     in      ADP   APPR  _         3 case  1 pd    adposition
            Kiew   Kiew    PROPN NE    Case=Dat  3 ROOT  2 nk    root
        """,
        "clause as predicate": """
            Das      der      DET   ART   Case=Nom  1 det   1 nk    determiner
            Problem  Problem  NOUN  NN    Case=Nom  2 nsubj 2 sb    subject
            ist      sein     AUX   VAFIN Mood=Ind|Person=3|VerbForm=Fin  2 ROOT  2 ROOT  root
            ,        ,        PUNCT $,    _         6 punct 2 punct punctuation
            dass     dass     SCONJ KOUS  _         6 mark  6 cp    subordinator
            er       er       PRON  PPER  Case=Nom  6 nsubj 6 sb    subject
            lügt     lügen    VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin  2 ccomp 2 pd    complement
        """,
        "clause as subject": """
            Dass   dass    SCONJ KOUS  _         2 mark  2 cp    subordinator
            er     er      PRON  PPER  Case=Nom  2 nsubj 2 sb    subject
            komme  kommen  VERB  VVFIN Mood=Sub|Person=3|VerbForm=Fin  5 csubj 4 sb    clausal subject
            ,      ,       PUNCT $,    _         2 punct 4 punct punctuation
            ist    sein    AUX   VAFIN Mood=Ind|Person=3|VerbForm=Fin  5 cop   4 ROOT  copula
            klar   klar    ADJ   ADJD  _         5 ROOT  4 pd    root
        """,
        "clause of a noun": """
            Die         der         DET   ART   Case=Nom  1 det   1 nk    determiner
            Behauptung  Behauptung  NOUN  NN    Case=Nom  7 nsubj 7 sb    subject
            ,           ,           PUNCT $,    _         5 punct 1 punct punctuation
            dass        dass        SCONJ KOUS  _         5 mark  5 cp    subordinator
            er          er          PRON  PPER  Case=Nom  5 nsubj 5 sb    subject
            lüge        lügen       VERB  VVFIN Mood=Sub|Person=3|VerbForm=Fin  1 acl  1 oc  clause of a noun
            ,           ,           PUNCT $,    _         5 punct 1 punct punctuation
            ärgert      ärgern      VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin  7 ROOT  7 ROOT  root
            ihn         er          PRON  PPER  Case=Acc  7 obj   7 oa    object
        """,
        "adverbial clause": """
            Er    er     PRON  PPER  Case=Nom  1 nsubj 1 sb    subject
            ging  gehen  VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin  1 ROOT  1 ROOT  root
            ,     ,      PUNCT $,    _         5 punct 1 punct punctuation
            weil  weil   SCONJ KOUS  _         5 mark  5 cp    subordinator
            sie   sie    PRON  PPER  Case=Nom  5 nsubj 5 sb    subject
            log   lügen  VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin  1 advcl 1 mo    adverbial clause
        """,
        "expletive": """
            Es     es      PRON  PPER  Case=Nom  1 expl  1 ep    expletive
            hieß   heißen  VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin  1 ROOT  1 ROOT  root
            ,      ,       PUNCT $,    _         4 punct 1 punct punctuation
            Biden  Biden   PROPN NE    Case=Nom  4 nsubj 4 sb    subject
            komme  kommen  VERB  VVFIN Mood=Sub|Person=3|VerbForm=Fin  1 ccomp 1 oc    complement
        """,
        "modal verb": """
            Russland  Russland  PROPN NE    Case=Nom  2 nsubj 1 sb    subject
            müsse     müssen    AUX   VMFIN Mood=Sub|Person=3|VerbForm=Fin  2 aux   1 ROOT  auxiliary
            handeln   handeln   VERB  VVINF VerbForm=Inf  2 ROOT  1 oc    root
        """,
        "reflexive": """
            Er        er      PRON  PPER  Case=Nom  1 nsubj 1 sb    subject
            äußerte   äußern  VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin  1 ROOT  1 ROOT  root
            sich      sich    PRON  PRF   Case=Acc  1 expl:pv 1 oa  reflexive
        """,
        "attributes": """
            Seine    sein    DET   PPOSAT Case=Nom  3 det:poss 3 nk  possessive
            drei     drei    NUM   CARD   _         3 nummod   3 nk  number
            alten    alt     ADJ   ADJA   Case=Nom  3 amod     3 nk  attribute
            Freunde  Freund  NOUN  NN     Case=Nom  4 nsubj    4 sb  subject
            lachten  lachen  VERB  VVFIN  Mood=Ind|Person=3|VerbForm=Fin  4 ROOT  4 ROOT  root
        """,
        "first name and surname": """
            Biden     Biden     PROPN NE    Case=Nom  1 nsubj 1 sb    subject
            sprach    sprechen  VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin  1 ROOT  1 ROOT  root
            mit       mit       ADP   APPR  _         3 case  1 op    adposition
            Wladimir  Wladimir  PROPN NE    Case=Dat  1 obl   4 pnc   oblique
            Putin     Putin     PROPN NE    Case=Dat  3 flat:name 2 nk  part of a name
        """,
        "name after a title": """
            Präsident  Präsident  NOUN  NN    Case=Nom  3 nsubj 3 sb    subject
            Wladimir   Wladimir   PROPN NE    Case=Nom  0 flat:name 2 pnc  part of a name
            Putin      Putin      PROPN NE    Case=Nom  0 flat:name 0 nk   part of a name
            schwieg    schweigen  VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin  3 ROOT  3 ROOT  root
        """,
        "adjective in a name": """
            Die       der       DET   ART   Case=Nom  2 det   2 nk    determiner
            Vereinten vereint   ADJ   ADJA  Case=Nom  2 amod  2 pnc   attribute
            Nationen  Nation    NOUN  NN    Case=Nom  3 nsubj 3 sb    subject
            warnten   warnen    VERB  VVFIN Mood=Ind|Person=3|VerbForm=Fin  3 ROOT  3 ROOT  root
        """,
    }.items()
}
