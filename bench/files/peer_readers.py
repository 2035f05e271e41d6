"""Reads files as the usual libraries of Python do, for bench/files/files.ts.

Takes a reader, how often to read, and paths; writes one JSON object: {"ms": per file, "peak": KiB, "grids": [per file]}.
Debian has them: apt-get install python3-pandas python3-openpyxl python3-xlrd python3-docx poppler-utils antiword.
"""

import json
import re
import resource
import subprocess
import sys


def spent():
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def with_pandas(path):
    import pandas

    sheets = pandas.read_excel(path, sheet_name=None, header=None, dtype=str, keep_default_na=False)
    return [frame.values.tolist() for frame in sheets.values()]


def with_xlrd(path):
    """What pandas reads .xls with; Debian's is too old for Debian's pandas."""
    import xlrd

    def text(value):
        return str(int(value)) if isinstance(value, float) and value == int(value) else str(value)

    return [[[text(v) for v in sheet.row_values(row)] for row in range(sheet.nrows)] for sheet in xlrd.open_workbook(path).sheets()]


def with_docx(path):
    import docx

    return [[[cell.text for cell in row.cells] for row in table.rows] for table in docx.Document(path).tables]


def lines_as_grid(command):
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8", "replace")
    return [[re.split(r"\s*\|\s*|\s{2,}", line.strip().strip("|")) for line in text.splitlines() if line.strip()]]


READERS = {
    "pandas": with_pandas,
    "xlrd": with_xlrd,
    "python-docx": with_docx,
    "pdftotext": lambda path: lines_as_grid(["pdftotext", "-layout", path, "-"]),
    "antiword": lambda path: lines_as_grid(["antiword", "-w", "0", "-m", "UTF-8.txt", path]),
}


def main():
    name, times, *paths = sys.argv[1:]
    read = READERS[name]
    grids = [read(path) for path in paths]
    start = spent()
    for _ in range(int(times)):
        for path in paths:
            read(path)
    ms = (spent() - start) * 1000 / int(times) / len(paths)
    peaks = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    json.dump({"ms": ms, "peak": max(peaks), "grids": grids}, sys.stdout)


main()
