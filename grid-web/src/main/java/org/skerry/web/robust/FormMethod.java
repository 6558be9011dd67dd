// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust;

import org.skerry.api.wire.FormBody;

/** One METHOD of a service. */
@FunctionalInterface
public interface FormMethod {
    /**
     * Serves a request.
     *
     * @throws org.skerry.api.wire.MalformedBodyException if the request lacks something; answered as a failure
     */
    FormReply call(FormBody form);
}
