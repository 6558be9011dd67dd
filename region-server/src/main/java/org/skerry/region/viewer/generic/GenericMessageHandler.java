// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.generic;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.GenericMessage;

/** Hands a GenericMessage to the method it names; an unknown one is logged for whoever looks closely. */
public final class GenericMessageHandler implements ViewerHandler<GenericMessage> {
    private static final Logger LOG = System.getLogger(GenericMessageHandler.class.getName());

    private final Map<String, GenericMethod> methods;

    /** @throws IllegalStateException if two methods have one name */
    public GenericMessageHandler(Collection<? extends GenericMethod> methods) {
        this.methods = methods.stream().collect(Collectors.toUnmodifiableMap(GenericMethod::name, Function.identity()));
    }

    @Override
    public Class<GenericMessage> message() {
        return GenericMessage.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(10, 20);
    }

    @Override
    public void handle(Viewer viewer, GenericMessage message) {
        var name = message.methodData().method().text();
        var method = methods.get(name);
        if (method == null) {
            LOG.log(Level.DEBUG, "agent={0} generic method \"{1}\" is not served", viewer.agent(), name);
            return;
        }
        method.call(
                viewer,
                message.paramList().stream()
                        .map(each -> each.parameter().text())
                        .toList());
    }
}
