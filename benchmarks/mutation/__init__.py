"""Mutation testing of the exercises: the parts of ``benchmarks/mutants.py``."""
