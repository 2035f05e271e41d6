"""Crawls the site of crawl-server.ts with Scrapy: follows the list, keeps every response gzipped in its HTTP cache.

Arguments: folder of the cache, port, requests at once. Prints pages, seconds, CPU seconds and peak memory in MB as JSON.
"""
import json
import resource
import sys
import time

import scrapy
from scrapy.crawler import CrawlerProcess

FOLDER, PORT, CONCURRENCY = sys.argv[1], sys.argv[2], int(sys.argv[3])


class Notices(scrapy.Spider):
    name = "notices"
    start_urls = [f"http://127.0.0.1:{PORT}/tzgg/"]
    pages = 0

    def parse(self, response):
        Notices.pages += 1
        yield from response.follow_all(css="ul.tab-item a", callback=self.parse_notice)
        found = response.css("script::text").re(r'createPage\((\d+), (\d+), "index"')
        total, page = int(found[0]), int(found[1])
        if page + 1 < total:
            yield response.follow(f"/tzgg/index_{page + 1}.html", callback=self.parse)

    def parse_notice(self, response):
        Notices.pages += 1
        # The same proof of content: a body with text.
        if not response.css("div.TRS_UEDITOR p::text").get():
            raise ValueError(response.url)


process = CrawlerProcess(
    {
        "LOG_LEVEL": "ERROR",
        "CONCURRENT_REQUESTS": CONCURRENCY,
        "CONCURRENT_REQUESTS_PER_DOMAIN": CONCURRENCY,
        "DOWNLOAD_DELAY": 0,
        "AUTOTHROTTLE_ENABLED": False,
        "ROBOTSTXT_OBEY": True,
        "COOKIES_ENABLED": False,
        "TELNETCONSOLE_ENABLED": False,
        "HTTPCACHE_ENABLED": True,
        "HTTPCACHE_DIR": FOLDER,
        "HTTPCACHE_GZIP": True,
        "USER_AGENT": "scrapy-bench",
    }
)
process.crawl(Notices)
start = time.monotonic()
process.start()
seconds = time.monotonic() - start
used = resource.getrusage(resource.RUSAGE_SELF)
result = {"pages": Notices.pages, "seconds": seconds, "cpu": used.ru_utime + used.ru_stime, "peak": used.ru_maxrss / 1024}
print(json.dumps(result))
