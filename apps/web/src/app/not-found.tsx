import { Link } from 'react-router';

export function NotFound() {
  return (
    <div className="notice-page">
      <title>没有此页 - 销号</title>
      <h1>没有此页</h1>
      <p>地址可能写错了，或者内容已不在这里。</p>
      <p>
        <Link to="/">回到我的工作</Link>
      </p>
    </div>
  );
}
