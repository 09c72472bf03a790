# What a contributor runs; CONTRIBUTING.md tells when.
python = .venv/bin/python

.PHONY: check coverage wheel benchmarks

check:  ## all that must hold before a change lands, on a fresh copy
	bash .ci/run

coverage:  ## branches met by the tests: all of it >= 90 %, the core >= 95 %
	$(python) -m coverage erase
	# Under the tracer tests that bound seconds, memory or what a locked process may open can fail: `make check` judges them.
	-$(python) -m coverage run -m pytest
	$(python) -m coverage combine --quiet
	$(python) -m coverage report --fail-under=90
	$(python) -m coverage report --fail-under=95 --omit='explorer/cli/*,explorer/tui/*,explorer/__main__.py'

wheel:  ## the built wheel alone, on Python 3.11 and the newest there is
	$(python) .ci/wheel.py

benchmarks:  ## every cost against a known thing, as in docs/performance.md
	$(python) benchmarks/all.py
