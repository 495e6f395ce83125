from http import HTTPMethod, HTTPStatus

print(HTTPStatus.OK, HTTPStatus.NOT_FOUND.value, HTTPStatus.NOT_FOUND.phrase, HTTPStatus.NOT_FOUND.description, repr(HTTPStatus(418)), HTTPStatus["CREATED"], HTTPStatus.OK == 200, HTTPStatus.NOT_FOUND.is_client_error, HTTPStatus.OK.is_success, len(HTTPStatus), HTTPStatus.UNPROCESSABLE_ENTITY, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
print([(s.name, s.value, s.phrase, s.description) for s in HTTPStatus])
print(HTTPMethod.GET, repr(HTTPMethod.POST), HTTPMethod.GET == "GET", HTTPMethod.PUT.description, list(HTTPMethod))
