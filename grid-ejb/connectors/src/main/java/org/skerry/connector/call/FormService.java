// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.call;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.skerry.api.error.ServiceUnavailableException;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.ServerResponse;
import org.skerry.api.wire.WireFields;
import org.skerry.api.wire.WireNode;
import org.skerry.connector.call.RobustCalls.Repeat;

/** One form-driven service at one address: what the connectors have in common. */
public final class FormService {
    private static final String FAILURE = "Failure";

    private final String name;
    private final URI uri;
    private final RobustCalls calls;

    /**
     * @param name as in logs
     * @param base of the server, with or without a slash at the end
     * @param path of the service, without a slash before it
     */
    public FormService(String name, URI base, String path, RobustCalls calls) {
        this.name = name;
        this.uri = address(base, path);
        this.calls = calls;
    }

    /** A path below a base that may or may not end in a slash. */
    public static URI address(URI base, String path) {
        var text = base.toString();
        return URI.create(text.endsWith("/") ? text + path : text + "/" + path);
    }

    public ServerResponse ask(FormBody.Builder form) {
        return calls.post(name, uri, form, Repeat.SAFE);
    }

    /** Sends a change that must not happen twice. */
    public ServerResponse tell(FormBody.Builder form) {
        return calls.post(name, uri, form, Repeat.UNSAFE);
    }

    /** Whether an answer is the Success of the services that say {@code result} or {@code Result}. */
    public static boolean succeeded(ServerResponse answer) {
        return result(answer).filter("Success"::equalsIgnoreCase).isPresent();
    }

    /** The map {@code result}; empty for {@code null}. */
    public <T> Optional<T> one(String operation, ServerResponse answer, Function<WireFields, T> reader) {
        var tree = answer.tree("result");
        if (tree.isPresent()) {
            return tree.map(found -> calls.read(name, () -> reader.apply(found.wireFields())));
        }
        if (result(answer).filter(ServerResponse.NULL::equalsIgnoreCase).isPresent()) {
            return Optional.empty();
        }
        throw calls.refused(name, operation);
    }

    /** The numbered maps; none for {@code null}. */
    public <T> List<T> many(String operation, ServerResponse answer, Function<WireFields, T> reader) {
        if (result(answer).filter(FAILURE::equalsIgnoreCase).isPresent()) {
            throw calls.refused(name, operation);
        }
        return list(answer.trees(), reader);
    }

    /** The maps directly within a map, in the order sent. */
    public static List<WireNode.Tree> trees(WireNode.Tree parent) {
        return new ServerResponse(parent).trees();
    }

    /** Reads maps. */
    public <T> List<T> list(List<WireNode.Tree> trees, Function<WireFields, T> reader) {
        return calls.read(
                name,
                () -> trees.stream()
                        .map(tree -> reader.apply(tree.wireFields()))
                        .toList());
    }

    /** Reads an answer; nonsense counts as a broken server. */
    public <T> T read(Supplier<T> reader) {
        return calls.read(name, reader);
    }

    /** For an answer that no caller can use. */
    public ServiceUnavailableException refused(String operation) {
        return calls.refused(name, operation);
    }

    /** Services differ in how they write the name. */
    private static Optional<String> result(ServerResponse answer) {
        return answer.text("result").or(() -> answer.text("Result")).or(() -> answer.text("RESULT"));
    }
}
