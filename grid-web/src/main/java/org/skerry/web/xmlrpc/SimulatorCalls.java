// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.xmlrpc;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The table of the private listener's methods; none of them is in the public one. */
@Singleton
public class SimulatorCalls {
    @Produces
    @Singleton
    @SimulatorCall
    XmlRpcExceptionEdge edge(@SimulatorCall Instance<XmlRpcMethod> methods) {
        return XmlRpcExceptionEdge.of(methods);
    }
}
