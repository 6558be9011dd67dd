// SPDX-License-Identifier: Apache-2.0
package org.skerry.standalone.http;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The web application's descriptor, of which context parameters are understood; anything else in it is refused. */
final class WebXml {
    private static final String PLACE = "/org/skerry/web/web.xml";

    private WebXml() {}

    static Map<String, String> contextParameters() {
        try (var in = WebXml.class.getResourceAsStream(PLACE)) {
            if (in == null) {
                throw new IllegalStateException(PLACE + " is missing from the class path: build grid-web again.");
            }
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var root = factory.newDocumentBuilder().parse(in).getDocumentElement();
            var parameters = new LinkedHashMap<String, String>();
            for (var node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element element) {
                    read(element, parameters);
                }
            }
            return parameters;
        } catch (IOException | ParserConfigurationException | SAXException broken) {
            throw new IllegalStateException(PLACE + " cannot be read: " + broken, broken);
        }
    }

    private static void read(Element element, Map<String, String> parameters) {
        if (!element.getTagName().equals("context-param")) {
            throw new IllegalStateException(PLACE + " has <" + element.getTagName()
                    + ">, which the standalone process does not know: teach WebXml.");
        }
        parameters.put(text(element, "param-name"), text(element, "param-value"));
    }

    private static String text(Element element, String child) {
        return element.getElementsByTagName(child).item(0).getTextContent().strip();
    }
}
