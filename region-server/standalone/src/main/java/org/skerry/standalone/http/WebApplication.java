// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.http;

import io.undertow.server.HttpHandler;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.InstanceFactory;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import org.jboss.resteasy.plugins.server.servlet.HttpServlet30Dispatcher;
import org.skerry.standalone.bridge.BeanContainer;

/**
 * The grid's web application: what an application server reads from annotations and {@code web.xml}, told to Undertow and
 * RESTEasy in the same words.
 */
final class WebApplication implements AutoCloseable {
    private final DeploymentManager deployment;
    private final HttpHandler handler;

    private WebApplication(DeploymentManager deployment, HttpHandler handler) {
        this.deployment = deployment;
        this.handler = handler;
    }

    /** @throws IllegalStateException if a listener of the application refuses the configuration */
    static WebApplication deploy(BeanContainer beans, WebParts parts) {
        var info = Servlets.deployment()
                .setClassLoader(WebApplication.class.getClassLoader())
                .setDeploymentName("skerry")
                .setContextPath("/")
                .setIgnoreFlush(true)
                .addThreadSetupAction(new RequestScopeAction(beans))
                .addInitParameter("resteasy.scanned.resources", parts.resources())
                .addInitParameter("resteasy.scanned.providers", parts.providers())
                .addInitParameter("resteasy.injector.factory", "org.jboss.resteasy.cdi.CdiInjectorFactory");
        WebXml.contextParameters().forEach(info::addInitParameter);
        for (var listener : parts.listeners()) {
            info.addListener(Servlets.listener(listener, instance(beans, listener)));
        }
        for (var filter : parts.filters()) {
            filter(info, beans, filter);
        }
        info.addServlet(Servlets.servlet("rest", HttpServlet30Dispatcher.class)
                .addInitParam("jakarta.ws.rs.Application", parts.application())
                .setAsyncSupported(true)
                .setLoadOnStartup(1)
                .addMapping("/*"));
        var deployment = Servlets.defaultContainer().addDeployment(info);
        try {
            deployment.deploy();
            return new WebApplication(deployment, deployment.start());
        } catch (ServletException failed) {
            throw new IllegalStateException("The web application cannot be started: " + failed, failed);
        }
    }

    private static <F extends jakarta.servlet.Filter> void filter(
            DeploymentInfo info, BeanContainer beans, Class<F> filter) {
        var says = filter.getAnnotation(WebFilter.class);
        var name = filter.getName();
        info.addFilter(Servlets.filter(name, filter, instance(beans, filter)).setAsyncSupported(says.asyncSupported()));
        var patterns = says.urlPatterns().length == 0 ? says.value() : says.urlPatterns();
        for (var pattern : patterns) {
            for (DispatcherType dispatcher : says.dispatcherTypes()) {
                info.addFilterUrlMapping(name, pattern, dispatcher);
            }
        }
    }

    private static <T> InstanceFactory<T> instance(BeanContainer beans, Class<T> type) {
        return () -> new ImmediateInstanceFactory<>(beans.get(type)).createInstance();
    }

    HttpHandler handler() {
        return handler;
    }

    @Override
    public void close() {
        try {
            deployment.stop();
            deployment.undeploy();
        } catch (ServletException failed) {
            throw new IllegalStateException("The web application cannot be stopped: " + failed, failed);
        }
    }
}
