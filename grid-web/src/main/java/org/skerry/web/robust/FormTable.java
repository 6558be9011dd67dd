// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust;

import java.util.Map;

/**
 * A service: what it answers to each METHOD, and what to everything else.
 *
 * @param service as in logs
 * @param failure the service's own failure shape
 */
public record FormTable(String service, Map<String, FormMethod> methods, FormReply failure) {
    public FormTable {
        methods = Map.copyOf(methods);
    }
}
