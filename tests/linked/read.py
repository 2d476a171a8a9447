"""Reads linked data with two libraries, and prints what the first one reads, a statement a line.

Nothing may be fetched: a reader that asks for anything stops. Both have to read the same.
"""

import json
import socket
import sys

import rdflib
from pyld import jsonld

BASE = "https://example.org/crate/synthesis.jsonld"


def refuse(*_, **__):
    raise RuntimeError("something is to be fetched")


socket.socket.connect = refuse
jsonld.set_document_loader(refuse)

with open(sys.argv[1], encoding="utf-8") as file:
    text = file.read()

graph = rdflib.Graph()
graph.parse(data=text, format="json-ld", publicID=BASE)


def term(part):
    """A part of a statement as the second library reads it. (By way of N-Triples backslashes would be lost.)"""
    if part["type"] == "IRI":
        return rdflib.URIRef(part["value"])
    if part["type"] == "blank node":
        return rdflib.BNode(part["value"])
    if "language" in part:
        return rdflib.Literal(part["value"], lang=part["language"])
    datatype = rdflib.URIRef(part["datatype"])
    plain = datatype == rdflib.XSD.string
    return rdflib.Literal(part["value"], datatype=None if plain else datatype)


other = rdflib.Graph()
for one in jsonld.to_rdf(json.loads(text), {"base": BASE})["@default"]:
    other.add((term(one["subject"]), term(one["predicate"]), term(one["object"])))


def named(graph):
    """The statements of a graph in which no node is without a name."""
    blank = rdflib.BNode
    return {one for one in graph if not any(isinstance(part, blank) for part in one)}


assert len(graph) == len(other), (len(graph), len(other))
apart = named(graph) ^ named(other)
assert not apart, sorted(apart)[:10]
for subject, predicate, value in sorted(graph):
    print(subject, predicate, json.dumps(value, ensure_ascii=False), sep="\t")
