# Targets of a release, with R alone: Rscript targets.R, in the folder of a release or with RELEASE set to it.
release <- Sys.getenv("RELEASE", ".")
table_of <- function(name) {
  read.csv(file.path(release, "csv", paste0(name, ".csv")), fileEncoding = "UTF-8-BOM",
           colClasses = c(area_code = "character"), na.strings = "")
}

# Who sets which stock of high-tech enterprises for 2027? Ranked by value_canonical, within one unit_canonical.
compare <- table_of("compare")
levels <- subset(compare, indicator_id == "high_tech_enterprise" & measure == "level" &
                   as.character(period) == "2027" & !is.na(value_canonical))
ranked <- levels[order(-levels$value_canonical), ]
print(ranked[, c("area_name", "comparator", "value", "unit")], row.names = FALSE)

# The sentence behind the largest district's figure, and its document.
best <- subset(ranked, area_name != "重庆市")[1, ]
documents <- table_of("documents")
cat(best$quote, "\n")
cat(tail(documents$title[documents$doc_id == best$doc_id], 1), "\n")

# How far are the tables vouched for?
tables <- read.csv(file.path(release, "csv", "tables.csv"), fileEncoding = "UTF-8-BOM")
print(table(tables$proof))
