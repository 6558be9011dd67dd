// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.catalog;

import java.util.Set;
import org.skerry.api.avatar.AvatarService;
import org.skerry.api.avatar.InMemoryAvatarService;
import org.skerry.connector.spi.ConnectorSettings;
import org.skerry.connector.spi.ServiceConnectorProvider;

/** A third party's: appearances in memory. */
public final class ShelfConnector implements ServiceConnectorProvider {
    @Override
    public String id() {
        return "shelf";
    }

    @Override
    public Set<Class<?>> services() {
        return Set.of(AvatarService.class);
    }

    @Override
    public <S> S connect(Class<S> service, ConnectorSettings settings) {
        if (settings.get("colour").filter("red"::equals).isEmpty()) {
            throw settings.wrong("colour", "write red.");
        }
        return service.cast(new InMemoryAvatarService());
    }
}
