import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { answer, api } from '../../api/client';
import { fileSize } from '../../ui/file-size';

/** Large files that had not arrived whole when the page was closed: what to do to go on with them. */
export function UnfinishedUploads({ itemId }: { itemId: string }) {
  const client = useQueryClient();
  const uploads = useQuery({
    queryKey: ['uploads', itemId],
    queryFn: () => answer(api.GET('/api/v1/items/{itemId}/uploads', { params: { path: { itemId } } })),
  });
  const abandon = useMutation({
    mutationFn: (uploadId: string) => api.DELETE('/api/v1/uploads/{uploadId}', { params: { path: { uploadId } } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['uploads', itemId] }),
  });
  const data = uploads.data?.data ?? [];
  if (data.length === 0) return null;
  return (
    <Alert
      type="info"
      className="unfinished-uploads"
      title="有没传完的文件，重新选择同一个文件并提交，就从断开的地方续传"
      description={
        <ul className="file-list">
          {data.map(({ id, fileName, size, received }) => (
            <li key={id}>
              <span>{fileName}</span>{' '}
              <span className="quiet">
                {fileSize(size)}，已传 {Math.floor((100 * received) / size)}%
              </span>
              <Button
                type="link"
                size="small"
                aria-label={`放弃 ${fileName}`}
                disabled={abandon.isPending}
                onClick={() => abandon.mutate(id)}
              >
                放弃
              </Button>
            </li>
          ))}
        </ul>
      }
    />
  );
}
