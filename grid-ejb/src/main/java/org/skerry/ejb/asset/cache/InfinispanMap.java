// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.cache;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.concurrent.ConcurrentMap;

/**
 * Holds the server's cache. The server starts one only for a deployment that names it as a resource; that is what this bean
 * is for.
 */
@Singleton
@LocalBean
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class InfinispanMap {
    /** Made by wildfly-config/src/main/cli/60-asset-cache.cli. */
    @Resource(lookup = "java:jboss/infinispan/cache/skerry/assets")
    ConcurrentMap<String, byte[]> map;

    public ConcurrentMap<String, byte[]> map() {
        return map;
    }
}
