-- Each three neighbouring letters and digits of ASCII are a gram too, since the pairs of a number stand in too many texts. Written from now on
-- with every text; here for the texts there are, each of at most a thousand characters. Stop processes of the former version first: what they
-- write meanwhile would lack its threes.
WITH digit AS (SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)
INSERT INTO search_gram (kind, gram, doc)
SELECT DISTINCT t.kind, SUBSTRING(t.text, 100 * a.n + 10 * b.n + c.n + 1, 3), t.doc
FROM search_text t
JOIN digit a ON 100 * a.n + 2 < LEN(t.text)
JOIN digit b ON 100 * a.n + 10 * b.n + 2 < LEN(t.text)
JOIN digit c ON 100 * a.n + 10 * b.n + c.n + 2 < LEN(t.text)
WHERE SUBSTRING(t.text, 100 * a.n + 10 * b.n + c.n + 1, 3) LIKE '[0-9a-z][0-9a-z][0-9a-z]'
ORDER BY 1, 2, 3;
