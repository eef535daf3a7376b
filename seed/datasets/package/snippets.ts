/**
 * Short ways to read the observations. Each says that periods are texts (a column of years alone would be read as
 * numbers) and that an empty breakdown is the total and not a missing value.
 */
export const SNIPPETS = `\`\`\`python
import pandas as pd
texts = ["breakdown", "period", "published_on", "note"]
data = pd.read_csv("observations.csv", dtype={name: str for name in texts},
                   keep_default_na=False, na_values={name: [""] for name in ["value", "low", "high"]})
\`\`\`

\`\`\`r
data <- read.csv("observations.csv", encoding = "UTF-8", na.strings = character(),
                 colClasses = c(breakdown = "character", period = "character", published_on = "character"))
data[c("value", "low", "high")] <- lapply(data[c("value", "low", "high")], as.numeric)
data$disputed <- data$disputed == "true"
\`\`\`

\`\`\`sql
-- DuckDB
SELECT indicators.name_en, place, period, value, observations.unit
FROM read_csv('observations.csv', types = {'breakdown': 'VARCHAR', 'period': 'VARCHAR', 'published_on': 'VARCHAR'}) AS observations
JOIN 'indicators.csv' AS indicators USING (indicator)
WHERE coalesce(breakdown, '') = '' AND measure = 'level' AND scenario = 'actual';
\`\`\``;
