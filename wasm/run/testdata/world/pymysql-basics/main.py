# pymysql: the same database for threads that wait.
import datetime
import decimal
import threading
import time

import pymysql
import pymysql.cursors
from pymysql.constants import CLIENT, FIELD_TYPE

WHERE = dict(host="127.0.0.1", port=3306, user="root", password="", database="test")

connection = pymysql.connect(**WHERE, charset="utf8mb4", cursorclass=pymysql.cursors.DictCursor)
print(connection.open, connection.host, connection.db, connection.charset, connection.get_autocommit())
with connection:
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS `users`")
        cursor.execute("""CREATE TABLE `users` (
            `id` int(11) NOT NULL AUTO_INCREMENT,
            `email` varchar(255) COLLATE utf8_bin NOT NULL,
            `password` varchar(255) COLLATE utf8_bin NOT NULL,
            PRIMARY KEY (`id`)
        ) ENGINE=InnoDB DEFAULT CHARSET=utf8 COLLATE=utf8_bin
        AUTO_INCREMENT=1 ;""")
        sql = "INSERT INTO `users` (`email`, `password`) VALUES (%s, %s)"
        print(cursor.execute(sql, ("webmaster@python.org", "very-secret")), cursor.lastrowid)
    connection.commit()
    with connection.cursor() as cursor:
        sql = "SELECT `id`, `password` FROM `users` WHERE `email`=%s"
        cursor.execute(sql, ("webmaster@python.org",))
        print(cursor.fetchone(), cursor.fetchone())
        cursor.execute(sql, ("Webmaster@python.org",))
        print(cursor.fetchall())
print(connection.open)
try:
    connection.close()
except pymysql.Error as e:
    print(type(e).__name__, e)
try:
    connection.cursor().execute("SELECT 1")
except Exception as e:
    print(type(e).__name__, e)

connection = pymysql.connect(**WHERE, autocommit=True)
cursor = connection.cursor()
print(cursor.rowcount, cursor.description, cursor.lastrowid if hasattr(cursor, "lastrowid") else None, cursor.rownumber)
print(cursor.executemany("INSERT INTO users (email, password) VALUES (%(e)s, %(p)s)", [{"e": "a@b", "p": "1"}, {"e": "it's", "p": 'say "hi"'}]), cursor.lastrowid)
print(cursor.execute("SELECT * FROM users ORDER BY id"), cursor.fetchmany(2), list(cursor), cursor.rownumber)
print(cursor.description, cursor.description[0][1] == pymysql.NUMBER, cursor.description[1][1] == pymysql.STRING, FIELD_TYPE.LONG)
print(cursor.execute("UPDATE users SET password = 'x' WHERE id > 1"), cursor.execute("UPDATE users SET password = 'x'"), cursor.fetchall(), cursor.fetchone())
for value in (1, 2.5, 1e100, True, None, "x'\\\n\0", b"ab", decimal.Decimal("1.10"), datetime.date(2020, 1, 2), datetime.datetime(2020, 1, 2, 3, 4, 5, 6), datetime.time(1, 2, 3), datetime.timedelta(hours=30, seconds=5), [1, "a"], {1}):
    print(connection.literal(value))
for value in ({"a": 1}, float("nan")):
    try:
        print(connection.literal(value))
    except Exception as e:
        print(type(e).__name__, e)
for query in ("SELEC", "SELECT * FROM missing", "INSERT INTO users (id, email, password) VALUES (1, 'x', 'y')", "SELECT 1; SELECT 2"):
    try:
        print(cursor.execute(query))
    except pymysql.MySQLError as e:
        print(type(e).__module__, type(e).__name__, e.args[0], isinstance(e, pymysql.DatabaseError))
with pymysql.connect(**WHERE, client_flag=CLIENT.MULTI_STATEMENTS) as two, two.cursor() as c:
    print(c.execute("SELECT 1; SELECT 2"), c.fetchall(), c.nextset(), c.fetchall(), c.nextset())
with connection.cursor(pymysql.cursors.SSCursor) as streaming:
    print(streaming.execute("SELECT id FROM users ORDER BY id"), streaming.fetchone(), streaming.fetchmany(5), streaming.fetchone())
cursor.close()
try:
    cursor.execute("SELECT 1")
except pymysql.ProgrammingError as e:
    print(e)

for wrong in ({"database": "missing"}, {"port": 3399}, {"port": "3306"}, {"connect_timeout": 0}):
    try:
        pymysql.connect(**(WHERE | wrong))
    except pymysql.MySQLError as e:
        print(type(e).__name__, e.args)
    except Exception as e:
        print(type(e).__name__, e)


def pay(name, order):
    own = pymysql.connect(**WHERE)
    with own, own.cursor() as c:
        c.execute("SELECT id FROM users WHERE id = 1 FOR UPDATE")
        order.append(f"{name} in")
        time.sleep(0.05)
        order.append(f"{name} out")
        own.commit()


order = []
threads = [threading.Thread(target=pay, args=(name, order)) for name in "ab"]
for thread in threads:
    thread.start()
    time.sleep(0.01)
for thread in threads:
    thread.join()
print(order)
# The list of placeholders has no end: each row is sent by itself, and the server says what is wrong.
try:
    connection.cursor().executemany("INSERT INTO users VALUES (" + ", ".join(["%(name)s"] * 40), [{"name": "x"}, {"name": "y"}])
except pymysql.Error as e:
    print(type(e).__name__, e.args)
connection.cursor().execute("DROP TABLE users")
connection.close()
