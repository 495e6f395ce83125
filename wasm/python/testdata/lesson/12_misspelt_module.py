import asynic
