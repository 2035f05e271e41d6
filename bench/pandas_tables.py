"""Times pandas.read_html and shows the grids it expands, for bench/html.ts.

Reads one JSON object from standard input: {"pages": [{"html": str, "times": int}], "cases": [str], "flavors": [str]}.
Writes one to standard output: {"pandas": version, "<flavor>": {"ms": [per page], "tables": [per page],
"grids": [per case, null where it raised]}}.
"""

import json
import sys
import time
from io import StringIO

try:
    import pandas
    import pandas.io.html as reader
except ImportError as missing:
    sys.exit(f"{missing}; on Debian: apt-get install python3-pandas python3-lxml python3-bs4 python3-html5lib")


def milliseconds(html, times, flavor):
    start = time.perf_counter()
    for _ in range(times):
        tables = pandas.read_html(StringIO(html), flavor=flavor)
    return (time.perf_counter() - start) * 1000 / times, len(tables)


def grid(html, flavor):
    """The first table's rows after spans were expanded and before they become a frame, so that neither the names of
    columns nor the types of numbers count against pandas. Short rows are filled up as a frame would be."""
    seen = []
    original = reader._data_to_frame

    def keep(**settings):
        seen.append(settings["data"])
        return original(**settings)

    reader._data_to_frame = keep
    try:
        pandas.read_html(StringIO(html), flavor=flavor)
    except Exception:  # whatever it raises, a reader that raises has no grid
        if not seen:
            return None
    finally:
        reader._data_to_frame = original
    rows = [list(row) for part in seen[0] for row in part]
    width = max((len(row) for row in rows), default=0)
    return [row + [None] * (width - len(row)) for row in rows]


def main():
    job = json.load(sys.stdin)
    answer = {"pandas": pandas.__version__}
    for flavor in job["flavors"]:
        grids = [grid(html, flavor) for html in job["cases"]]
        measured = []
        for page in job["pages"]:
            milliseconds(page["html"], 1, flavor)
            measured.append(milliseconds(page["html"], page["times"], flavor))
        answer[flavor] = {"ms": [ms for ms, _ in measured], "tables": [n for _, n in measured], "grids": grids}
    json.dump(answer, sys.stdout)


main()
