"""Stance networks by networkx and scipy, for statements on standard input: the corrected definitions.

Reads a list of {actor, topic, says, date}; writes, for each network, its weight for each pair.
"""

import itertools
import json
import sys

import networkx as nx
import numpy as np
import pandas as pd
from networkx.algorithms import bipartite
from scipy.spatial import distance
from scipy.stats import norm

SIDES = ("0", "1")


def counts(data, weights=None):
    """Actors in rows, topics in columns, for each side."""
    data = data.assign(weight=1.0 if weights is None else weights)
    actors, topics = sorted(set(data.actor)), sorted(set(data.topic))
    tables = [
        data[data.says == side]
        .pivot_table(index="actor", columns="topic", values="weight", aggfunc="sum")
        .reindex(index=actors, columns=topics)
        .fillna(0.0)
        for side in SIDES
    ]
    return actors, tables


def pairs(actors, weigh):
    return {f"{a}|{b}": float(weigh(a, b)) for a, b in itertools.combinations(actors, 2)}


def congruence(data):
    """Topics on each side are the nodes that link actors; a link counts products of frequencies."""
    graph = nx.Graph()
    actors = sorted(set(data.actor))
    graph.add_nodes_from(actors)
    for (actor, topic, side), number in data.groupby(["actor", "topic", "says"]).size().items():
        graph.add_edge(actor, (topic, side), weight=int(number))

    def products(whole, a, b):
        return sum(whole[a][n]["weight"] * whole[b][n]["weight"] for n in set(whole[a]) & set(whole[b]))

    projected = bipartite.generic_weighted_projected_graph(graph, actors, products)
    return pairs(actors, lambda a, b: projected.get_edge_data(a, b, {"weight": 0})["weight"])


def conflict(data):
    actors, (against, for_) = counts(data)
    crossed = for_ @ against.T
    return pairs(actors, lambda a, b: crossed.loc[a, b] + crossed.loc[b, a])


def cosine(data):
    actors, tables = counts(data)
    vectors = pd.concat(tables, axis=1)
    return pairs(actors, lambda a, b: 1 - distance.cosine(vectors.loc[a], vectors.loc[b]))


def jaccard_of_sets(data):
    actors, tables = counts(data.drop_duplicates(["actor", "topic", "says"]))
    vectors = pd.concat(tables, axis=1) > 0
    return pairs(actors, lambda a, b: 1 - distance.jaccard(vectors.loc[a], vectors.loc[b]))


def average(data):
    raw, said = congruence(data), data.groupby("actor").size()
    return {key: value / said[key.split("|")].mean() for key, value in raw.items()}


def gaussian(data, year):
    """Weights of statements around the middle of a year, half of which is one standard deviation."""
    start, end = pd.Timestamp(f"{year}-01-01"), pd.Timestamp(f"{year + 1}-01-01")
    half = (end - start) / 2
    u = (data.date + pd.Timedelta(hours=12) - start - half) / half
    actors, tables = counts(data, np.sqrt(norm.pdf(u)))
    vectors = pd.concat(tables, axis=1)
    inner = vectors @ vectors.T
    return pairs(actors, lambda a, b: inner.loc[a, b])


data = pd.DataFrame(json.load(sys.stdin))
data["date"] = pd.to_datetime(data.date)
by_year = {int(year): part for year, part in data.groupby(data.date.dt.year)}
months = data.date.dt.to_period("M")
results = {
    "congruence": congruence(data),
    "conflict": conflict(data),
    "cosine": cosine(data),
    "jaccard": jaccard_of_sets(data),
    "average": average(data),
    "years": [congruence(by_year[year]) for year in sorted(by_year)],
    "quarters": [
        congruence(data[(months >= month) & (months < month + 3)])
        for month in pd.period_range(months.min(), months.max() - 2, freq="M")
    ],
    "gaussian": [gaussian(data, year) for year in sorted(by_year)],
}
json.dump(results, sys.stdout)
