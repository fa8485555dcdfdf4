"""Words that councils' plans print whatever they are about, so that they tell little of what an action is.

A large plan shows by itself which words are common; ten actions do not. Collected by kind from what action plans
are made of: deeds, the things they yield, and who is concerned. "Review the parking policy" and "Set up the parking
scheme" have "parking" in common, "Review the parking policy" and "Review the lettings policy" next to nothing.
"""

from typing import Final

DEEDS: Final = (
    "achieve address adopt advertise agree allocate appoint appraise appraisal approve approval arrange arrangement "
    "assess assessment audit begin brief bring build carry change check circulate clarify collect commission commit "
    "communicate communication complete completion conduct confirm consider consideration consult consultation "
    "continue coordinate cost create creation cut deliver delivery design determine develop development discuss "
    "draft draw embed enable encourage engage engagement enhance ensure establish establishment evaluate evaluation "
    "examine expand explore extend extension finalise find get give hold identify identification implement "
    "implementation improve improvement include increase inform inspect introduce introduction investigate invite "
    "involve issue keep launch lead learn look lower maintain make manage map measure meet monitor move obtain offer "
    "organise oversee pilot place plan prepare present price prioritise procure produce progress promote promotion "
    "propose provide provision publicise publish publication put raise recommend record recruit recruitment redesign "
    "reduce reduction refresh release remove renew replace replacement report request research resolve respond "
    "revise review reassess re-examine roll rollout run scope secure seek send set settle share sign "
    "simplify simplification sort start streamline strengthen submit support survey swap take test track train "
    "understand undertake update use watch widen work write "
    "costing cutting finding giving holding keeping making mapping meeting moving pricing putting raising reviewing "
    "running seeking sending setting sharing taking using"
)
THINGS: Final = (
    "action activity advice agenda agreement analysis approach benchmark budget business campaign case checklist code "
    "contract course criteria dashboard data database date document email event evidence feedback figures file form "
    "framework funding group guidance guide handbook helpline impact induction information initiative leaflet letter "
    "list manual material measures meeting method model money network newsletter number online options outcome page "
    "paper performance plans policy post practice priority pro forma procedure process profile programme project "
    "proposal protocol quality queue register resource result role scheme scorecard scrutiny session site skills "
    "standard statement step strategy structure summary survey system target telephone template term training "
    "waiting web website workshop"
)
PEOPLE: Final = (
    "agency board cabinet chair children client colleague committee community council councillor customer department "
    "director directorate employee executive external family forum head internal lead leader local manager member "
    "officer organisation parent partner partnership people person portfolio provider public resident section senior "
    "service staff stakeholder team trust unit user voluntary volunteer ward worker young"
)
LINKS: Final = (
    "about above across after again also appropriate any back based been before being better between both can clear "
    "current during each effective every existing full further future good help how if including into its key line "
    "like more most necessary need new next not off ongoing other out over own part possible regular relevant relation "
    "so such than them then there these they those through throughout time timely under up using via when where who "
    "within would year"
)
EVERYDAY: Final = frozenset(f"{DEEDS} {THINGS} {PEOPLE} {LINKS}".replace("-", " ").split())
