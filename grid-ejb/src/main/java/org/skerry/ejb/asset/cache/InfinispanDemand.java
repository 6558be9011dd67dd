// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.cache;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.msc.Service;
import org.jboss.msc.service.ServiceActivator;
import org.jboss.msc.service.ServiceActivatorContext;
import org.jboss.msc.service.ServiceName;

/**
 * Has the application server start its cache if the configuration has chosen it. The server starts one only for a
 * deployment that wants it; naming it as a resource would want it in each grid. Called by the server when it deploys the
 * grid; a server without the cache fails the deployment then, and says so.
 */
public final class InfinispanDemand implements ServiceActivator {
    private static final String CHOICE = "skerry.assets.cache";
    /** What binds {@link InfinispanCache#MAP}, and needs the cache. */
    private static final ServiceName BINDING =
            ServiceName.of("jboss", "naming", "context", "java", "jboss", "infinispan", "cache", "skerry", "assets");

    @Override
    public void activate(ServiceActivatorContext context) {
        if (isChosen()) {
            var demand = context.getServiceTarget().addService();
            demand.requires(BINDING);
            demand.setInstance(Service.NULL).install();
        }
    }

    private static boolean isChosen() {
        return ConfigProvider.getConfig(InfinispanDemand.class.getClassLoader())
                .getOptionalValue(CHOICE, String.class)
                .map(String::strip)
                .filter(InfinispanCache.NAME::equals)
                .isPresent();
    }
}
