"""What is of a state, in English: the adjectives of the world's countries, each with the country's usual name.

Countries are those of ISO 3166, adjectives those of English usage; a closed class, written for this project. Keys and
values are in lower case, values as GeoNames names the country.
"""

from __future__ import annotations

NATIONALITIES = dict(
    pair.strip().split(":")
    for pair in """
    afghan:afghanistan|albanian:albania|algerian:algeria|american:united states|andorran:andorra|angolan:angola|
    argentine:argentina|argentinian:argentina|armenian:armenia|australian:australia|austrian:austria|
    azerbaijani:azerbaijan|bahamian:bahamas|bahraini:bahrain|bangladeshi:bangladesh|barbadian:barbados|
    belarusian:belarus|belgian:belgium|belizean:belize|beninese:benin|bhutanese:bhutan|bolivian:bolivia|
    bosnian:bosnia and herzegovina|botswanan:botswana|brazilian:brazil|british:united kingdom|bruneian:brunei|
    bulgarian:bulgaria|burkinabe:burkina faso|burmese:myanmar|burundian:burundi|cambodian:cambodia|
    cameroonian:cameroon|canadian:canada|cape verdean:cabo verde|central african:central african republic|
    chadian:chad|chilean:chile|chinese:china|colombian:colombia|comorian:comoros|congolese:congo|
    costa rican:costa rica|croatian:croatia|cuban:cuba|cypriot:cyprus|czech:czech republic|danish:denmark|
    djiboutian:djibouti|dominican:dominican republic|dutch:netherlands|east timorese:timor leste|
    ecuadorian:ecuador|egyptian:egypt|emirati:united arab emirates|english:england|equatorial guinean:equatorial guinea|
    eritrean:eritrea|estonian:estonia|ethiopian:ethiopia|fijian:fiji|filipino:philippines|finnish:finland|
    french:france|gabonese:gabon|gambian:gambia|georgian:georgia|german:germany|ghanaian:ghana|greek:greece|
    greenlandic:greenland|grenadian:grenada|guatemalan:guatemala|guinean:guinea|guyanese:guyana|haitian:haiti|
    honduran:honduras|hungarian:hungary|icelandic:iceland|indian:india|indonesian:indonesia|iranian:iran|
    iraqi:iraq|irish:ireland|israeli:israel|italian:italy|ivorian:ivory coast|jamaican:jamaica|japanese:japan|
    jordanian:jordan|kazakh:kazakhstan|kenyan:kenya|kosovan:kosovo|kuwaiti:kuwait|kyrgyz:kyrgyzstan|laotian:laos|
    latvian:latvia|lebanese:lebanon|liberian:liberia|libyan:libya|lithuanian:lithuania|luxembourgish:luxembourg|
    macedonian:north macedonia|malagasy:madagascar|malawian:malawi|malaysian:malaysia|maldivian:maldives|
    malian:mali|maltese:malta|mauritanian:mauritania|mauritian:mauritius|mexican:mexico|micronesian:micronesia|
    moldovan:moldova|mongolian:mongolia|montenegrin:montenegro|moroccan:morocco|mozambican:mozambique|
    namibian:namibia|nauruan:nauru|nepalese:nepal|nepali:nepal|nicaraguan:nicaragua|nigerian:nigeria|
    nigerien:niger|north korean:north korea|norwegian:norway|omani:oman|pakistani:pakistan|palauan:palau|
    palestinian:palestinian territory|panamanian:panama|papua new guinean:papua new guinea|paraguayan:paraguay|
    peruvian:peru|philippine:philippines|polish:poland|portuguese:portugal|puerto rican:puerto rico|qatari:qatar|
    romanian:romania|russian:russia|rwandan:rwanda|salvadoran:el salvador|samoan:samoa|saudi:saudi arabia|
    scottish:scotland|senegalese:senegal|serbian:serbia|seychellois:seychelles|sierra leonean:sierra leone|
    singaporean:singapore|slovak:slovakia|slovenian:slovenia|somali:somalia|south african:south africa|
    south korean:south korea|south sudanese:south sudan|spanish:spain|sri lankan:sri lanka|sudanese:sudan|
    surinamese:suriname|swazi:eswatini|swedish:sweden|swiss:switzerland|syrian:syria|taiwanese:taiwan|
    tajik:tajikistan|tanzanian:tanzania|thai:thailand|tibetan:tibet|togolese:togo|tongan:tonga|
    trinidadian:trinidad and tobago|tunisian:tunisia|turkish:turkey|turkmen:turkmenistan|tuvaluan:tuvalu|
    ugandan:uganda|ukrainian:ukraine|uruguayan:uruguay|uzbek:uzbekistan|vanuatuan:vanuatu|venezuelan:venezuela|
    vietnamese:vietnam|welsh:wales|yemeni:yemen|zambian:zambia|zimbabwean:zimbabwe
    """.replace("\n", "").split("|")
)
"""`german`: `germany`."""
