// SPDX-License-Identifier: Apache-2.0
package org.skerry.connector.catalog;

import java.util.Set;
import org.skerry.api.avatar.AvatarService;
import org.skerry.api.avatar.InMemoryAvatarService;
import org.skerry.connector.spi.ConnectorSettings;
import org.skerry.connector.spi.ServiceConnectorProvider;

/** One that takes the id of another. */
public final class SameConnector implements ServiceConnectorProvider {
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
        return service.cast(new InMemoryAvatarService());
    }
}
