"""Tests of CXDesk: one folder a layer, whole journeys, and the rules of the house."""
