// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.openid;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnreadableProviderTest {
    private final List<Object> sent = new ArrayList<>();

    private HttpServletResponse response(boolean committed) {
        return (HttpServletResponse) Proxy.newProxyInstance(
                HttpServletResponse.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (_, method, arguments) -> {
                    if (method.getName().equals("isCommitted")) {
                        return committed;
                    }
                    sent.add(arguments[0]);
                    return null;
                });
    }

    @Test
    void whatTheClientThrowsIsTheProvidersFault() {
        assertThat(UnreadableProvider.isTold(response(false), new RuntimeException("no\naddress")))
                .isTrue();
        assertThat(sent).containsExactly(502);
    }

    @Test
    void whatCannotBeToldIsLeftToTheServer() {
        assertThat(UnreadableProvider.isTold(response(true), new RuntimeException("late")))
                .isFalse();
        assertThat(UnreadableProvider.isTold(response(false), new OutOfMemoryError()))
                .isFalse();
        assertThat(sent).isEmpty();
    }
}
