"""Invented Spanish customers with labelled pairs: records of one person, and those only alike."""

from __future__ import annotations

import random
from itertools import accumulate
from typing import NamedTuple

GIVEN = (
    "María Carmen Antonio José Manuel Francisco Ana Juan Laura David Javier Cristina Isabel Daniel"
    " Marta Pilar Jesús Carlos Lucía Alejandro Miguel Rafael Pedro Dolores Ángel Pablo Elena Raquel"
    " Sergio Fernando Paula Sara Jorge Luis Alberto Teresa Rosa Álvaro Beatriz Nuria Diego Adrián"
    " Silvia Raúl Enrique Julia Patricia Iván Rubén Óscar Mercedes Encarnación Rocío Irene Andrea"
    " Vicente Andrés Ramón Joaquín Santiago Víctor Eduardo Sofía Mario Roberto Alba Jaime Montserrat"
    " Marcos Concepción Ignacio Hugo Susana Yolanda Clara Alfonso Natalia Salvador Margarita Ricardo"
    " Inmaculada Claudia Josefa Emilio Guillermo Sandra Gabriel Julio Esther Gonzalo Noelia Inés"
    " Julián Gloria Martín Verónica Mónica Tomás Ángela Agustín Carla Nicolás Sonia Lorena Samuel"
    " Carolina Consuelo Amparo Miriam Felipe Héctor Begoña Rodrigo Íñigo Aitor Eva Leticia Iker"
).split()
SURNAMES = (
    "García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez"
    " Hernández Ruiz Díaz Moreno Muñoz Álvarez Romero Gutiérrez Alonso Navarro Torres Domínguez Ramos"
    " Vázquez Ramírez Gil Serrano Morales Molina Blanco Suárez Castro Ortega Delgado Ortiz Marín"
    " Rubio Núñez Medina Sanz Castillo Iglesias Cortés Garrido Santos Guerrero Lozano Cano Cruz"
    " Méndez Flores Prieto Herrera Peña León Márquez Cabrera Gallego Calvo Vidal Campos Reyes Vega"
    " Fuentes Carrasco Díez Aguilar Caballero Nieto Santana Vargas Pascual Giménez Herrero Hidalgo"
    " Montero Lorenzo Santiago Benítez Durán Ibáñez Arias Mora Ferrer Carmona Vicente Rojas Soto"
    " Crespo Román Pastor Velasco Parra Sáez Moya Bravo Rivera Gallardo Soler Esteban Silva Zúñiga"
    " Pardo Casado Otero Lara Merino Redondo Villar Pons Roig Echeverría Urrutia Zabaleta Arizmendi"
    " Goikoetxea Etxebarria Iriarte Mendizábal Ferreiro Castiñeira Sotelo Quintana Bermúdez Acosta"
    " Bustamante Valverde Cuesta Escudero Trujillo Palacios Escobar Toledo Maldonado Villalba Ojeda"
    " Cordero Barrios Bermejo Galán Guzmán Salazar Montes Toral Rivas Sierra Robles Corral Varela"
    " Plaza Paredes Camacho Rico Luque Pacheco Conde Exposito Tomás Arroyo Ávila Mateo Miralles"
).split()
_SYLLABLES = "ba ca da fa ga la ma na pa ra sa ta be le me re te bi di li ri ti bo lo mo ro to lu"
_TAILS = ("rez", "nes", "ría", "ndo", "lla", "ñez", "gui", "rena", "cal", "bal", "da", "rro")
SHORT = {
    "José": "Pepe",
    "Francisco": "Paco",
    "Manuel": "Manolo",
    "Dolores": "Lola",
    "Concepción": "Concha",
    "Ignacio": "Nacho",
    "Mercedes": "Merche",
    "Rafael": "Rafa",
    "Javier": "Javi",
    "Enrique": "Quique",
    "Guillermo": "Guille",
    "Beatriz": "Bea",
    "Inmaculada": "Inma",
    "Montserrat": "Montse",
    "Josefa": "Pepa",
    "Antonio": "Toni",
    "María": "Mª",
    "Encarnación": "Encarna",
    "Susana": "Susi",
    "Patricia": "Patri",
}
TRADES = (
    "Talleres Bar Panadería Ferretería Peluquería Clínica Construcciones Frutería Gestoría Hostal"
).split()
CITIES = ("Jaén", "Jaén", "Jaén", "Úbeda", "Baeza", "Linares", "Martos", "Andújar")
_SLIPS = {"z": "s", "b": "v", "v": "b", "g": "j", "j": "g", "ll": "y", "h": "", "c": "s", "ñ": "ni"}
KINDS = ("typo", "accents", "swapped", "one surname", "short name", "company", "plain")
NEGATIVES = ("family phone", "namesake")


class Twin(NamedTuple):
    """A customer as somebody typed it."""

    name: str
    kind: str = "person"
    phone: str = ""
    email: str = ""
    postcode: str = ""
    city: str = ""
    birthday_on: str = ""


class Labelled(NamedTuple):
    """Two records, whether they are one person, and how the second came about."""

    one: Twin
    other: Twin
    is_same: bool
    how: str


class Names:
    """Draws people by how common names are in Spain: few names of many, a long tail of rare."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self._given = list(accumulate(1 / (n + 6) for n in range(len(GIVEN))))
        tail = [self._rare() for _ in range(1500)]
        self._surnames = (*SURNAMES, *tail)
        weights = [1 / (n + 9) for n in range(len(SURNAMES))] + [0.0016] * len(tail)
        self._surname_weights = list(accumulate(weights))

    def person(self) -> Twin:
        """Somebody new."""
        rng = self.rng
        first = self.given()
        if rng.random() < 0.12:
            first = f"{first} {self.given()}"
        name = f"{first} {self.surname()} {self.surname()}"
        return self._reached(name, "person")

    def company(self) -> Twin:
        """A firm with its trade and its owner's name."""
        ending = self.rng.choice(("S.L.", "SL", "S.A.", "", ""))
        name = f"{self.rng.choice(TRADES)} {self.surname()} {ending}".strip()
        return self._reached(name, "company")

    def given(self) -> str:
        """A given name."""
        return self.rng.choices(GIVEN, cum_weights=self._given)[0]

    def surname(self) -> str:
        """A surname."""
        return self.rng.choices(self._surnames, cum_weights=self._surname_weights)[0]

    def common(self) -> str:
        """A name that many have: two of them may well be two people."""
        first, last = self.rng.choice(GIVEN[:30]), self.rng.choices(SURNAMES[:25], k=2)
        return f"{first} {' '.join(last)}"

    def phone(self) -> str:
        """A mobile number."""
        return f"6{self.rng.randrange(10**8):08}"

    def _reached(self, name: str, kind: str) -> Twin:
        rng = self.rng
        mail = f"{name.split(maxsplit=1)[0].lower()}{rng.randrange(10**6)}@correo.es"
        return Twin(
            name,
            kind,
            phone=self.phone() if rng.random() < 0.85 else "",
            email=mail if rng.random() < 0.35 else "",
            postcode=f"23{rng.randrange(1, 60):03}" if rng.random() < 0.4 else "",
            city=rng.choice(CITIES) if rng.random() < 0.6 else "",
            birthday_on=_birthday(rng) if rng.random() < 0.12 else "",
        )

    def _rare(self) -> str:
        parts = [self.rng.choice(_SYLLABLES.split()) for _ in range(self.rng.randint(1, 2))]
        return ("".join(parts) + self.rng.choice(_TAILS)).capitalize()


def labelled(names: Names, count: int, *, share_same: float = 0.7) -> list[Labelled]:
    """So many labelled pairs: of one person in every way of writing, and of two who look alike."""
    rng = names.rng
    made = []
    for _ in range(count):
        if rng.random() < share_same:
            made.append(_same(names, rng.choice(KINDS)))
        else:
            made.append(_different(names, rng.choice(NEGATIVES)))
    return made


def misspelt(names: Names, name: str) -> str:
    """A name as it may be typed by ear in a hurry: one or two slips, without accents."""
    words = _plain(name).split()
    for place in names.rng.sample(range(len(words)), k=min(2, len(words))):
        words[place] = slip(names.rng, words[place])
    return " ".join(words)


def slip(rng: random.Random, word: str) -> str:
    """One slip: a letter by ear, dropped, doubled, swapped with its neighbour or mistaken."""
    if len(word) < 4:
        return word
    heard = [part for part in _SLIPS if part in word.lower()]
    if heard and rng.random() < 0.4:
        part = rng.choice(heard)
        return word.lower().replace(part, _SLIPS[part], 1).capitalize()
    at = rng.randrange(1, len(word) - 1)
    return rng.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + rng.choice("aeilnorst") + word[at + 1 :],
        )
    )


def _same(names: Names, how: str) -> Labelled:
    one = names.company() if how == "company" else names.person()
    if how == "short name":
        one = one._replace(name=f"{names.rng.choice(sorted(SHORT))} {one.name.split(' ', 1)[1]}")
    return Labelled(
        one, _typed_again(names, one._replace(name=_written(names, one, how))), True, how
    )


def _written(names: Names, one: Twin, how: str) -> str:
    words = one.name.split()
    if how == "typo":
        place = names.rng.randrange(len(words))
        words[place] = slip(names.rng, words[place])
    elif how == "accents":
        return _plain(one.name).lower() if names.rng.random() < 0.5 else _plain(one.name)
    elif how == "swapped":
        between = ", " if names.rng.random() < 0.5 else " "
        return f"{' '.join(words[-2:])}{between}{' '.join(words[:-2])}"
    elif how == "one surname":
        words = words[:-1]
    elif how == "short name":
        words[0] = SHORT[words[0]]
    elif how == "company":
        bare = one.name.removesuffix("S.L.").removesuffix("SL").removesuffix("S.A.").strip()
        return f"{bare}{names.rng.choice((' SL', ' S.L.', ', S.L.', '', ' sl'))}"
    return " ".join(words)


def _typed_again(names: Names, one: Twin) -> Twin:
    """The details of a second record: some kept, some missing, some new."""
    rng = names.rng
    dice = rng.random()
    phone = one.phone if dice < 0.55 else names.phone() if dice < 0.75 else ""
    dice = rng.random()
    return one._replace(
        phone=phone,
        email=one.email if dice < 0.5 else "",
        postcode=one.postcode if rng.random() < 0.6 else "",
        city=one.city if rng.random() < 0.7 else "",
        birthday_on=one.birthday_on if rng.random() < 0.5 else "",
    )


def _different(names: Names, how: str) -> Labelled:
    if how == "namesake":
        name = names.common()
        return Labelled(*(names.person()._replace(name=name) for _ in range(2)), False, how)
    one = names.person()
    one = one._replace(phone=one.phone or names.phone())
    surnames = one.name.split()[-2:]
    is_child = names.rng.random() < 0.6
    last = (
        f"{surnames[0]} {names.surname()}" if is_child else f"{names.surname()} {names.surname()}"
    )
    other = names.person()._replace(
        name=f"{_other_given(names, one)} {last}",
        phone=one.phone,
        postcode=one.postcode,
        city=one.city,
    )
    return Labelled(one, other, False, how)


def _other_given(names: Names, one: Twin) -> str:
    while (given := names.given()) in one.name.split():
        continue
    return given


def _plain(text: str) -> str:
    return text.translate(str.maketrans("áéíóúüñÁÉÍÓÚÑ", "aeiouunAEIOUN"))


def _birthday(rng: random.Random) -> str:
    return f"{rng.randrange(1940, 2006)}-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}"
