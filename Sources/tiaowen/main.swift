print("tiaowen")
