// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.login;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Singleton;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** Threads that know the application, which the container makes. */
@Singleton
public class LoginThreads {
    @Resource
    @Nullable
    ManagedThreadFactory container;

    ThreadFactory factory() {
        var found = container;
        if (found == null) {
            throw new IllegalStateException("the container gave no thread factory");
        }
        return found;
    }
}
