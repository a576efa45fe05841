"""The place Surveys: answers, whom to ask, paper slips, the kiosk and themes, a tab each."""
