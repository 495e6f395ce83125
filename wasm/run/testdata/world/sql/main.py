# What statements give, what they warn of and what they are refused for. The judge is a MySQL server; where MariaDB says it otherwise, MySQL 8 is right.
import pymysql

STATEMENTS = r"""
DROP TABLE IF EXISTS users
DROP TABLE IF EXISTS orders
DROP TABLE IF EXISTS kinds
CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(10) NOT NULL, age INT, email VARCHAR(50) UNIQUE, price DECIMAL(8,2) DEFAULT 1.5)
INSERT INTO users (name, age, email) VALUES ('Ada', 36, 'a@x'), ('Bob', NULL, 'b@x'), ('cy', 20, NULL)
D:SELECT * FROM users
D:SELECT name, age+1 AS older FROM users WHERE age > 18 ORDER BY older DESC
D:SELECT COUNT(*), SUM(age), AVG(age), MIN(name), MAX(price) FROM users
D:SELECT age, count(*) c FROM users GROUP BY age HAVING c > 0 ORDER BY age
D:SELECT 42
D:SELECT 'abc', 1.50, 1e3, NULL, TRUE
D:SELECT 1+1, 2*3, 7/2, 7 DIV 2, 7 % 3, -7 % 3, 1.5+1, 1.25*1.5, 10/4.0
SELECT 1/3, 2/3, 1/0, 5 DIV 0, 5 % 0
SELECT '12abc'+1, 'abc'+1, '1.5'+1, '1'+'1', '3'*'4'
SELECT NULL = NULL, NULL <=> NULL, NULL <> 1, NULL AND 0, NULL AND 1, NULL OR 1, NULL OR 0, NOT NULL
SELECT 1 IN (1,2,NULL), 3 IN (1,2,NULL), 3 NOT IN (1,2), NULL IN (1)
SELECT 5 BETWEEN 1 AND 10, NULL BETWEEN 1 AND 2, 5 BETWEEN NULL AND 3
SELECT 'a' = 'A', 'a' < 'B', 'abc' LIKE 'A%', 'a_c' LIKE 'a\\_c', 'abc' LIKE 'a_c', 'x' LIKE NULL
SELECT 1 = '1', 1 = '1abc', 'a' = 0, 0 = 'abc', '10' > 9, '10' > '9'
SELECT 0.1+0.2, 0.1e0+0.2e0, 1e0/3, 2e0*3, 1e10, 1e20, 1.5e-7
SELECT IFNULL(NULL, 3), COALESCE(NULL, NULL, 'x'), NULLIF(1,1), NULLIF(1,2), IF(1>2,'a','b'), IF(NULL, 1, 2)
SELECT CASE WHEN 1 THEN 'a' ELSE 'b' END, CASE 3 WHEN 1 THEN 'x' WHEN 3 THEN 'y' END, CASE WHEN 0 THEN 1 END
SELECT CONCAT('a', 1, 2.5), CONCAT('a', NULL), CONCAT_WS('-', 'a', NULL, 'b'), UPPER('é'), LOWER('ÀB'), LENGTH('é'), CHAR_LENGTH('é')
SELECT SUBSTRING('hello', 2, 3), SUBSTRING('hello', -3), LEFT('hello', 2), RIGHT('hello', 2), TRIM('  x '), REPLACE('aaa', 'a', 'b'), REVERSE('abc'), LPAD('5', 3, '0'), RPAD('5', 3, 'ab')
SELECT ROUND(2.5), ROUND(3.5), ROUND(-2.5), ROUND(2.345, 2), ROUND(1234, -2), ROUND(2.5e0), CEIL(1.2), FLOOR(-1.2), ABS(-5), ABS(-1.5), MOD(7, 3), POW(2, 10), SQRT(16), SQRT(-1), SIGN(-3)
SELECT GREATEST(1, 5, 3), LEAST('b', 'a'), GREATEST(1, NULL), GREATEST(1, 2.5)
SELECT DATE_ADD('2020-01-31', INTERVAL 1 MONTH), DATE '2020-01-01' + INTERVAL 1 DAY, DATEDIFF('2020-03-01', '2020-02-01'), DATE_FORMAT('2020-03-04 15:06:07', '%Y/%m/%d %H:%i:%s'), YEAR('2020-03-04'), MONTH('2020-03-04 10:00:00')
SELECT CAST('12' AS SIGNED), CAST('12abc' AS SIGNED), CAST(1.7 AS SIGNED), CAST(12 AS CHAR), CAST('2020-01-02' AS DATE), CAST(3 AS DECIMAL(5,2)), CAST('abc' AS DATE)
SELECT LOCATE('l', 'hello'), INSTR('hello', 'L'), HEX('abc'), HEX(255), MD5('a')
SELECT name, count(*) FROM users GROUP BY name ORDER BY name DESC
SELECT nope FROM users
SELECT u.nope FROM users u
SELECT x.name FROM users u
SELECT * FROM nope
SELECT * FROM nodb.nope
SELECT id FROM users a, users b
SELECT a.id, b.id FROM users a, users b WHERE a.id < b.id ORDER BY 1, 2
SELECT id FROM users WHERE nope = 1
SELECT id FROM users ORDER BY nope
SELECT id FROM users GROUP BY nope
SELECT id FROM users WHERE COUNT(*) > 1
SELECT 1 FROM users u JOIN users u
SELEC 1
SELECT * FROM
SELECT * FROM users WHERE
SELECT * FROM users WHERE name = 'it's'
INSERT INTO users VALUES (1, 2)
INSERT INTO users (name, age) VALUES ('x')
INSERT INTO users (nope) VALUES (1)
INSERT INTO users (name, name) VALUES ('a', 'b')
INSERT INTO users (name) VALUES (NULL)
INSERT INTO users (age) VALUES (1)
INSERT INTO users (name) VALUES ('abcdefghijkl')
INSERT INTO users (name, age) VALUES ('x', 'abc')
INSERT INTO users (name, age) VALUES ('x', '12abc')
INSERT INTO users (name, age) VALUES ('x', 99999999999)
INSERT INTO users (name, price) VALUES ('x', 1234567.89)
INSERT INTO users (name, price) VALUES ('x', 'cheap')
INSERT INTO users (name, price, age) VALUES ('y', 1.239, 2.5)
INSERT INTO users (name, price, age) VALUES ('z', '3.1', '7')
INSERT INTO users (name, email) VALUES ('Dan', 'A@X')
INSERT INTO users (id, name) VALUES (1, 'Dup')
INSERT INTO users (id, name) VALUES (50, 'Fifty')
INSERT INTO users (name) VALUES ('Next')
INSERT INTO users (id, name) VALUES (0, 'Zero'), (NULL, 'Null')
INSERT INTO users SET name = 'Set', age = 1+1
INSERT IGNORE INTO users (id, name) VALUES (1, 'Dup'), (100, 'Hundred')
INSERT INTO users (id, name) VALUES (1, 'Z') ON DUPLICATE KEY UPDATE name = VALUES(name), age = 5
INSERT INTO users (id, name) VALUES (1, 'Z') ON DUPLICATE KEY UPDATE name = 'Z'
REPLACE INTO users (id, name) VALUES (2, 'Bobby')
SELECT id, name, age, price FROM users
UPDATE users SET age = age + 1 WHERE name = 'z'
UPDATE users SET age = 6 WHERE id = 1
UPDATE users SET name = NULL WHERE id = 1
UPDATE users SET id = 2 WHERE id = 1
UPDATE users SET nope = 1
UPDATE users SET age = 1/0 WHERE id = 1
UPDATE users SET age = 9, price = age WHERE id = 1
SELECT age, price FROM users WHERE id = 1
UPDATE users SET age = 0 ORDER BY id DESC LIMIT 2
DELETE FROM users WHERE id > 50 LIMIT 1
DELETE FROM users WHERE age IS NULL
SELECT id, name, age FROM users ORDER BY age DESC, name LIMIT 3
SELECT id, name FROM users ORDER BY id LIMIT 2 OFFSET 1
SELECT id, name FROM users ORDER BY id LIMIT 1, 2
SELECT DISTINCT age > 1 FROM users ORDER BY 1
SELECT COUNT(DISTINCT age), COUNT(age), COUNT(*) FROM users
SELECT MAX(age), SUM(age), AVG(age), COUNT(*) FROM users WHERE id < 0
SELECT age, GROUP_CONCAT(name) FROM users GROUP BY age ORDER BY age
CREATE TABLE orders (id INT PRIMARY KEY, user_id INT, total DECIMAL(6,2), made DATETIME, d DATE, f FLOAT, g DOUBLE, ok BOOL, t TEXT, b BIGINT UNSIGNED)
D:SELECT * FROM orders
INSERT INTO orders VALUES (1, 1, 9.99, '2020-01-02 03:04:05', '2020-01-02', 1.1, 1.1, TRUE, 'long', 5), (2, 1, 5, '2020-01-02', '2020-1-2', 3.14159265, 2.5, FALSE, NULL, 6)
SELECT * FROM orders
INSERT INTO orders (id, made) VALUES (3, 'yesterday')
INSERT INTO orders (id, d) VALUES (3, '2020-02-30')
INSERT INTO orders (id, d) VALUES (3, '2020-01-02 10:00:00')
INSERT INTO orders (id, b) VALUES (4, -1)
INSERT INTO orders (id, ok) VALUES (5, 300)
SELECT u.name, o.total FROM users u JOIN orders o ON o.user_id = u.id ORDER BY o.id
SELECT u.name, o.total FROM users u LEFT JOIN orders o ON o.user_id = u.id ORDER BY u.id, o.id
SELECT u.name, COUNT(o.id) n, SUM(o.total) FROM users u LEFT JOIN orders o ON o.user_id = u.id GROUP BY u.id ORDER BY n DESC, u.id
SELECT name FROM users WHERE id IN (SELECT user_id FROM orders)
SELECT name FROM users u WHERE EXISTS (SELECT 1 FROM orders o WHERE o.user_id = u.id)
SELECT name, (SELECT COUNT(*) FROM orders o WHERE o.user_id = u.id) c FROM users u ORDER BY u.id
SELECT made FROM orders WHERE made > '2020-01-02' ORDER BY id
SELECT d FROM orders WHERE d = '2020-01-02'
SELECT f = 1.1, f FROM orders WHERE id = 1
SELECT * FROM users WHERE id = 1; SELECT 2
SELECT ID, Name FROM users LIMIT 1
D:SELECT COUNT(*) AS total FROM orders
SHOW TABLES
CREATE TABLE users (id INT)
CREATE TABLE IF NOT EXISTS users (id INT)
CREATE TABLE kinds (id INT, id VARCHAR(3))
CREATE TABLE kinds (id INT AUTO_INCREMENT)
DROP TABLE nope
DROP TABLE IF EXISTS nope
USE nodb
SELECT DATABASE()
SELECT @@autocommit
SELECT UPPER()
SELECT foo(1)
SELECT 9223372036854775807 + 1
SELECT 1 AS `a b`, 2 b, 3 AS 'c'
SELECT "double", 'it''s', 'a\nb', 'tab\tq'
select 1 # comment
SELECT /* c */ 1 -- end
SELECT 'a' 'b'
SELECT TRUE, FALSE, TRUE + TRUE
SELECT NOT 1, !0, 1 AND 2, 0 OR 3
SELECT 3 > 2 > 1, 1 = 1 = 1
SELECT -5, - -5, +3, -(2+3)
SELECT 'the quote that ends this text was forgotten, and nothing else is wrong with it
SELECT 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' LIKE '%a%a%a%a%a%a%a%a%a%a%a%a%a%a%a%b', 'aaaaab' LIKE 'a%a%a_', 'abcab' LIKE '%ab', 'abcab' LIKE 'ab', 'ab%' LIKE 'ab\\%%', '' LIKE '%%'
SELECT 1 IS NULL, NULL IS NULL, 1 IS NOT NULL, 1 IS TRUE, NULL IS NOT FALSE
DROP TABLE users
DROP TABLE orders
"""

conn = pymysql.connect(host="127.0.0.1", port=3306, user="root", password="", db="test")
cur = conn.cursor()
for query in STATEMENTS.strip().split("\n"):
    described, query = query.startswith("D:"), query.removeprefix("D:")
    try:
        count = cur.execute(query)
        print(query, "=>", count, cur.fetchall(), cur.lastrowid)
        if described:
            print("   ", cur.description)
        for warning in conn.show_warnings():
            print("   ", *warning)
    except pymysql.MySQLError as e:
        print(query, "!!", type(e).__name__, e.args)
conn.close()
