// SPDX-License-Identifier: Apache-2.0
package org.skerry.bench;

import java.net.URI;
import java.util.function.Predicate;
import org.skerry.api.wire.FormBody;
import org.skerry.api.wire.MalformedBodyException;
import org.skerry.api.wire.ServerResponse;

/**
 * One form request, again and again.
 *
 * @param mark ASCII that stands in each right answer
 * @param right tells a right answer from a wrong one
 */
record FormReads(
        String name, URI server, String path, FormBody.Builder form, String mark, Predicate<ServerResponse> right)
        implements Workload {
    @Override
    public Caller caller(int connection, int connections) {
        var request = WireConnection.request("POST", server, path, "application/x-www-form-urlencoded", form.toBytes());
        return new Caller() {
            @Override
            public byte[] next() {
                return request;
            }

            @Override
            public boolean accepts(WireAnswer answer, boolean whole) {
                return answer.status() == 200 && answer.contains(mark) && (!whole || isRight(answer));
            }
        };
    }

    private boolean isRight(WireAnswer answer) {
        try {
            return right.test(ServerResponse.read(answer.stream()));
        } catch (MalformedBodyException odd) {
            return false;
        }
    }
}
