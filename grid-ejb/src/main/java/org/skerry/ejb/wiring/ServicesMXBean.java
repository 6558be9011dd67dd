// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.wiring;

import java.util.Map;

/** What stands behind each service, for management over JMX. */
public interface ServicesMXBean {
    /** By the names of services: where each is, and how every server of it is. */
    Map<String, String> getServices();

    /** How many changes wait for servers that are away. */
    int getWaiting();
}
