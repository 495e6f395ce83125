"name" = "Ada"
