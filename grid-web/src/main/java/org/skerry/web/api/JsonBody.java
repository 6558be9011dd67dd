// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.skerry.api.binary.Octets;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdFormatException;
import org.skerry.api.llsd.LlsdJson;
import org.skerry.web.http.BoundedBody;

/** The object that a request has as its body. */
final class JsonBody {
    private static final int MAX_BYTES = 64 * 1024;

    private final Llsd.Struct members;

    private JsonBody(Llsd.Struct members) {
        this.members = members;
    }

    /**
     * Reads it.
     *
     * @throws ProblemException 400 for what is no object, 413 for a large one
     */
    static JsonBody read(InputStream body) {
        var bytes = Octets.owning(BoundedBody.read(body, MAX_BYTES));
        try {
            if (LlsdJson.read(bytes) instanceof Llsd.Struct members) {
                return new JsonBody(members);
            }
        } catch (LlsdFormatException notJson) {
            throw bad("it is not JSON");
        }
        throw bad("it is no object");
    }

    String text(String name) {
        return optional(name).orElseThrow(() -> bad(name + " is missing"));
    }

    /** Empty if it is left out or null. */
    Optional<String> optional(String name) {
        return switch (members.get(name)) {
            case Llsd.Undef() -> Optional.empty();
            case Llsd.Text(var text) -> Optional.of(text);
            default -> throw bad(name + " is no text");
        };
    }

    int number(String name, int otherwise) {
        return switch (members.get(name)) {
            case Llsd.Undef() -> otherwise;
            case Llsd.Int(var number) -> number;
            default -> throw bad(name + " is no whole number of 32 bits");
        };
    }

    boolean flag(String name) {
        return switch (members.get(name)) {
            case Llsd.Undef() -> false;
            case Llsd.Bool(var flag) -> flag;
            default -> throw bad(name + " is neither true nor false");
        };
    }

    /** Empty if it is left out. */
    JsonBody object(String name) {
        return switch (members.get(name)) {
            case Llsd.Undef() -> new JsonBody(new Llsd.Struct(Map.of()));
            case Llsd.Struct object -> new JsonBody(object);
            default -> throw bad(name + " is no object");
        };
    }

    static ProblemException bad(String detail) {
        return Problem.of(400).withDetail("In the body: " + detail + ".").toException();
    }
}
