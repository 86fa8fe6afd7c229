"""Extracts the quotations of a large collection with Spark:

    spark-submit examples/extract.py "hdfs:///crawl/*.jsonl" hdfs:///quotations

`verbatim` must be on the PATH of every worker. Each partition goes through a process of its own; a row depends on its
article alone, so that partitions may be of any size and be read in any order. Without Spark, or to try it,

    python3 examples/extract.py --local crawl.jsonl

pipes the lines of a file through as many processes and prints the rows.
"""

import os
import subprocess
import sys

# One core a process: Spark fills the others with further partitions. It gives a process no other variables.
ENVIRONMENT = {"RAYON_NUM_THREADS": "1", "PATH": os.environ["PATH"]}
COMMAND = "verbatim extract -"


def on_spark(articles, quotations):
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.appName("verbatim extract").getOrCreate()
    lines = spark.sparkContext.textFile(articles)
    # A line that cannot be read makes the exit code 1 and is told in the worker's log; the other rows are good.
    lines.pipe(COMMAND, env=ENVIRONMENT, checkCode=False).saveAsTextFile(quotations)
    spark.stop()


def local(path, partitions=2):
    with open(path, encoding="utf-8") as file:
        lines = file.readlines()
    size = -(-len(lines) // partitions) or 1
    for first in range(0, len(lines), size):
        part = "".join(lines[first : first + size])
        ran = subprocess.run(COMMAND.split(), input=part.encode(), stdout=subprocess.PIPE, env=ENVIRONMENT)
        sys.stdout.write(ran.stdout.decode())


if __name__ == "__main__":
    if sys.argv[1] == "--local":
        local(sys.argv[2])
    else:
        on_spark(sys.argv[1], sys.argv[2])
