asynic def main():
    pass
