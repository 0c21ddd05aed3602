import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
@java@
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

public class Main {
    static final URI URL = URI.create("@url@");

    public static void main(String[] args) throws Exception {
        var client = HttpClient.newHttpClient();
        @why@
        var request = @first@;
        var response = client.send(request, BodyHandlers.ofByteArray());
        System.out.println(response.statusCode());
        int length = response.body().length;
        System.out.println("content: " + length + " bytes");
    }
}
