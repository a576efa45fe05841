"""The tab of paper slips: a pile typed with the digits, checked against its count, and printing."""
