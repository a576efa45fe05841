"""Short and pet names of Spanish: "Pepe" may be the José of another record."""

from __future__ import annotations

# The name in full, then how else it is written; all folded.
_CALLED = """
alberto berto alber
alejandra ale alex sandra
alejandro ale alex jandro
alfonso fonso alfon
ana anita ani
andres andy andresito
antonia toni tona antoñita antonita
antonio toni tono antonito ton
asuncion asun chon
aurelio lelo
bartolome bartolo tolo
beatriz bea bety beti
carlos carlitos charly charlie
carmen menchu carmela carmina mamen
carolina carol caro
catalina cata lina
cayetano tano
concepcion concha conchi conchita
consuelo chelo
cristina cris tina
cristobal tobal cris
daniel dani
daniela dani
david davi
diego dieguito
dolores lola loli lolita
eduardo edu lalo
elena lena nena
encarnacion encarna encarni
enrique quique kike henrique
ernesto neto
esperanza espe
fernando fer nando ferran
francisca paca paqui fran
francisco paco fran curro kiko quico pancho fco frasco paquito
gabriel gabi
gabriela gabi
gertrudis tula
gonzalo gonza chalo
gregorio goyo
guadalupe lupe
guillermo guille memo
gustavo gus
ignacio nacho ignasi
inmaculada inma
isabel isa bel chabela
jacobo jaco
javier javi xavi xavier
jesus chus chuchi suso
joaquin quino ximo chimo joaco
jorge jordi
jose pepe josep pepito pp
josefa pepa fina josefina pepita
juan juanito juancho joan
juana juani juanita
julian juli
laura lauri
leonardo leo
leticia leti
lourdes lurdes
luis lucho luisito lluis
luisa luisi
magdalena magda lena
manuel manolo manu lolo manolito
manuela manoli manola manu
margarita marga margari rita
maria ma mari mary
mariano nano
maximiliano max maxi
mercedes merche merceditas
miguel migue miquel michel
miriam miri
monica moni
montserrat montse
natalia nati
nicolas nico
patricia patri paty
pedro perico pere pedrito
pilar pili piluca
rafael rafa rafi
rafaela rafi rafa
ramon moncho ramonchu
raquel raque
ricardo richi ricky
roberto rober beto
rodrigo rodri
rosa rosi rosita
rosario charo chari
salvador salva
santiago santi yago
sebastian sebas
sergio sergi
silvia silvi
soledad sole
susana susi susa
teresa tere teresita maite
tomas tomi
valentina vale
veronica vero
vicente vicen chente
victor vic viti
victoria vicky viqui toya
yolanda yoli
"""


def _by_word() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in filter(None, _CALLED.splitlines()):
        words = line.split()
        for word in words:
            found.setdefault(word, set()).add(words[0])
    return {word: frozenset(full) for word, full in found.items()}


FULL_NAMES = _by_word()
"""The names in full that a word may stand for."""


def is_same_name(one: str, other: str) -> bool:
    """Whether two folded words may be forms of one given name."""
    return not FULL_NAMES.get(one, _NONE).isdisjoint(FULL_NAMES.get(other, _NONE))


def is_given_name(word: str) -> bool:
    """Whether a folded word is known to be a given name or short for one."""
    return word in FULL_NAMES


_NONE: frozenset[str] = frozenset()
