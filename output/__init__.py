"""The dataset in the files and pages that people open; decides no value."""
